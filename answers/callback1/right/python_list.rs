#[pyo3::pymodule]
mod callback1 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyList, PyTuple};

    #[pyclass]
    struct Intercom {
        handlers: Py<PyList>,
    }

    #[pymethods]
    impl Intercom {
        #[new]
        fn new(py: Python<'_>) -> Self {
            let handlers = PyList::empty(py).unbind();
            Intercom { handlers }
        }

        fn __len__(&self, py: Python<'_>) -> usize {
            self.handlers.bind(py).len()
        }

        fn subscribe(&self, handler: Bound<'_, PyAny>) -> PyResult<()> {
            if !handler.is_callable() {
                return Err(PyTypeError::new_err("a handler has to be callable"));
            }
            self.handlers.bind(handler.py()).append(handler)
        }

        /// Calls every handler with the arguments that it gets.
        #[pyo3(signature = (*args, **kwargs))]
        fn emit(
            &self,
            args: &Bound<'_, PyTuple>,
            kwargs: Option<&Bound<'_, PyDict>>,
        ) -> PyResult<Vec<Py<PyAny>>> {
            let py = args.py();
            let mut answers = Vec::new();
            for handler in self.handlers.bind(py).to_tuple() {
                answers.push(handler.call(args, kwargs)?.unbind());
            }
            Ok(answers)
        }
    }
}
