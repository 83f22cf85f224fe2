#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Locker {
        thing: std::sync::Mutex<Option<Py<PyAny>>>,
    }

    impl Locker {
        fn copy(&self, py: Python<'_>) -> Option<Py<PyAny>> {
            let thing = self.thing.lock().unwrap();
            thing.as_ref().map(|thing| thing.clone_ref(py))
        }
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Option<Py<PyAny>>) -> Self {
            let thing = thing.into();
            Locker { thing }
        }

        fn look(&self, py: Python<'_>) -> Option<Py<PyAny>> {
            self.copy(py)
        }

        fn swap(&self, thing: Option<Py<PyAny>>) -> Option<Py<PyAny>> {
            std::mem::replace(&mut *self.thing.lock().unwrap(), thing)
        }

        fn label(&self, py: Python<'_>) -> PyResult<String> {
            match self.copy(py) {
                Some(thing) => thing.bind(py).str()?.extract(),
                None => Ok("None".to_owned()),
            }
        }
    }
}
