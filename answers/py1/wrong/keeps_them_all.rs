// Tempting: a pile of all things, the last of which is the present one.
#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Locker {
        things: Vec<Py<PyAny>>,
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Bound<'_, PyAny>) -> Self {
            Locker {
                things: vec![thing.unbind()],
            }
        }

        /// The thing, which stays in the locker.
        fn look(&self, py: Python<'_>) -> Py<PyAny> {
            self.things[self.things.len() - 1].clone_ref(py)
        }

        /// Puts in a new thing, and returns the old one.
        fn swap(&mut self, py: Python<'_>, thing: Bound<'_, PyAny>) -> Py<PyAny> {
            self.things.push(thing.unbind());
            let old = &self.things[self.things.len() - 2];
            old.clone_ref(py)
        }

        /// What `str()` says about the thing.
        fn label(&self, py: Python<'_>) -> PyResult<String> {
            self.things[self.things.len() - 1].bind(py).str()?.extract()
        }
    }
}
