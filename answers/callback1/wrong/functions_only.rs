// Tempting: `PyFunction` looks like the type of what can be called, but it is only what `def` makes.
#[pyo3::pymodule]
mod callback1 {

    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyFunction, PyTuple};

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

        fn subscribe(&mut self, handler: Bound<'_, PyFunction>) -> PyResult<()> {
            self.handlers.push(handler.into_any().unbind());
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
            let mut handlers = Vec::new();
            for handler in &slf.borrow().handlers {
                handlers.push(handler.clone_ref(py));
            }
            let mut answers = Vec::new();
            for handler in handlers {
                answers.push(handler.call(py, args, kwargs)?);
            }
            Ok(answers)
        }
    }
}
