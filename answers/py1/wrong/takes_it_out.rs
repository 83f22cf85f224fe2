// Tempting: `take` gives the object away without a `py`, and then the locker is empty.
#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Locker {
        thing: Option<Py<PyAny>>,
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Bound<'_, PyAny>) -> Self {
            let thing = Some(thing.unbind());
            Locker { thing }
        }

        /// The thing, which stays in the locker.
        fn look(&mut self) -> Option<Py<PyAny>> {
            self.thing.take()
        }

        /// Puts in a new thing, and returns the old one.
        fn swap(&mut self, thing: Bound<'_, PyAny>) -> Option<Py<PyAny>> {
            self.thing.replace(thing.unbind())
        }

        /// What `str()` says about the thing.
        fn label(&self, py: Python<'_>) -> PyResult<String> {
            match &self.thing {
                Some(thing) => thing.bind(py).str()?.extract(),
                None => Ok("None".to_owned()),
            }
        }
    }
}
