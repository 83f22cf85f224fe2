// Tempting: the text is known when the thing comes, and a `String` needs no token.
#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Locker {
        thing: Py<PyAny>,
        label: String,
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Bound<'_, PyAny>) -> PyResult<Self> {
            let label = thing.str()?.extract()?;
            let thing = thing.unbind();
            Ok(Locker { thing, label })
        }

        /// The thing, which stays in the locker.
        fn look(&self, py: Python<'_>) -> Py<PyAny> {
            self.thing.clone_ref(py)
        }

        /// Puts in a new thing, and returns the old one.
        fn swap(&mut self, thing: Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
            self.label = thing.str()?.extract()?;
            Ok(std::mem::replace(&mut self.thing, thing.unbind()))
        }

        /// What `str()` says about the thing.
        fn label(&self) -> PyResult<String> {
            Ok(self.label.clone())
        }
    }
}
