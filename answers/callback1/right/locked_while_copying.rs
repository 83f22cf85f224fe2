#[pyo3::pymodule]
mod callback1 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};
    use std::sync::Mutex;

    #[pyclass(frozen)]
    struct Intercom {
        handlers: Mutex<Vec<Py<PyAny>>>,
    }

    #[pymethods]
    impl Intercom {
        #[new]
        fn new() -> Self {
            let handlers = Mutex::new(Vec::new());
            Intercom { handlers }
        }

        fn __len__(&self) -> usize {
            self.handlers.lock().unwrap().len()
        }

        fn subscribe(&self, handler: Bound<'_, PyAny>) -> PyResult<()> {
            if !handler.is_callable() {
                return Err(PyTypeError::new_err("a handler has to be callable"));
            }
            self.handlers.lock().unwrap().push(handler.unbind());
            Ok(())
        }

        /// Calls every handler with the arguments that it gets.
        #[pyo3(signature = (*args, **kwargs))]
        fn emit(
            slf: &Bound<'_, Self>,
            args: &Bound<'_, PyTuple>,
            kwargs: Option<&Bound<'_, PyDict>>,
        ) -> PyResult<Vec<Py<PyAny>>> {
            let py = slf.py();
            let handlers: Vec<_> = slf
                .get()
                .handlers
                .lock()
                .unwrap()
                .iter()
                .map(|handler| handler.clone_ref(py))
                .collect();
            let mut answers = Vec::new();
            for handler in handlers {
                answers.push(handler.call(py, args, kwargs)?);
            }
            Ok(answers)
        }
    }
}
