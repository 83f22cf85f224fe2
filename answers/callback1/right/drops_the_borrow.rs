#[pyo3::pymodule]
mod callback1 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyclass]
    struct Intercom {
        handlers: Vec<Py<PyAny>>,
    }

    #[pymethods]
    impl Intercom {
        #[new]
        fn new() -> Self {
            let handlers = Vec::new();
            Intercom { handlers }
        }

        fn __len__(&self) -> usize {
            self.handlers.len()
        }

        fn subscribe(&mut self, handler: Bound<'_, PyAny>) -> PyResult<()> {
            if !handler.is_callable() {
                return Err(PyTypeError::new_err("a handler has to be callable"));
            }
            self.handlers.push(handler.unbind());
            Ok(())
        }

        /// Calls every handler with the arguments that it gets.
        #[pyo3(signature = (*args, **kwargs))]
        fn emit(
            slf: PyRef<'_, Self>,
            args: &Bound<'_, PyTuple>,
            kwargs: Option<&Bound<'_, PyDict>>,
        ) -> PyResult<Vec<Py<PyAny>>> {
            let py = slf.py();
            let mut handlers = Vec::new();
            for handler in &slf.handlers {
                handlers.push(handler.clone_ref(py));
            }
            drop(slf);
            let mut answers = Vec::new();
            for handler in handlers {
                answers.push(handler.call(py, args, kwargs)?);
            }
            Ok(answers)
        }
    }
}
