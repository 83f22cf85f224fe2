// Tempting: `'static` is the lifetime that fits everywhere. A loan does not get longer by it.
#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass(unsendable)]
    struct Locker {
        thing: Bound<'static, PyAny>,
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Bound<'static, PyAny>) -> Self {
            Locker { thing }
        }

        /// The thing, which stays in the locker.
        fn look(&self) -> Bound<'static, PyAny> {
            self.thing.clone()
        }

        /// Puts in a new thing, and returns the old one.
        fn swap(&mut self, thing: Bound<'static, PyAny>) -> Bound<'static, PyAny> {
            std::mem::replace(&mut self.thing, thing)
        }

        /// What `str()` says about the thing.
        fn label(&self) -> PyResult<String> {
            self.thing.str()?.extract()
        }
    }
}
