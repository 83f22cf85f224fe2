// Tempting: the compiler asks for a lifetime and shows where to put it.
#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Locker<'py> {
        thing: Bound<'py, PyAny>,
    }

    #[pymethods]
    impl<'py> Locker<'py> {
        #[new]
        fn new(thing: Bound<'py, PyAny>) -> Self {
            Locker { thing }
        }

        /// The thing, which stays in the locker.
        fn look(&self) -> Bound<'py, PyAny> {
            self.thing.clone()
        }

        /// Puts in a new thing, and returns the old one.
        fn swap(&mut self, thing: Bound<'py, PyAny>) -> Bound<'py, PyAny> {
            std::mem::replace(&mut self.thing, thing)
        }

        /// What `str()` says about the thing.
        fn label(&self) -> PyResult<String> {
            self.thing.str()?.extract()
        }
    }
}
