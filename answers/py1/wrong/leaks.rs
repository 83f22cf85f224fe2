// Tempting: a raw pointer has no lifetime, and may be kept. Nobody gives its count back.
#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Locker {
        thing: usize,
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Bound<'_, PyAny>) -> Self {
            let thing = thing.into_ptr() as usize;
            Locker { thing }
        }

        /// The thing, which stays in the locker.
        fn look(&self, py: Python<'_>) -> Py<PyAny> {
            unsafe { Bound::from_borrowed_ptr(py, self.thing as _) }.unbind()
        }

        /// Puts in a new thing, and returns the old one.
        fn swap(&mut self, thing: Bound<'_, PyAny>) -> Py<PyAny> {
            let py = thing.py();
            let old = std::mem::replace(&mut self.thing, thing.into_ptr() as usize);
            unsafe { Bound::from_owned_ptr(py, old as _) }.unbind()
        }

        /// What `str()` says about the thing.
        fn label(&self, py: Python<'_>) -> PyResult<String> {
            self.look(py).bind(py).str()?.extract()
        }
    }
}
