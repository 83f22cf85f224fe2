#[pyo3::pymodule]
mod decorator1 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};
    use std::sync::Mutex;

    #[pyclass(frozen, name = "counted")]
    struct Counted {
        #[pyo3(get, name = "__wrapped__")]
        function: Py<PyAny>,
        calls: Mutex<u64>,
    }

    #[pymethods]
    impl Counted {
        #[new]
        fn new(function: Bound<'_, PyAny>) -> PyResult<Self> {
            if !function.is_callable() {
                return Err(PyTypeError::new_err("only functions can be counted"));
            }
            Ok(Counted {
                function: function.unbind(),
                calls: Mutex::new(0),
            })
        }

        #[getter]
        fn calls(&self) -> u64 {
            *self.calls.lock().unwrap()
        }

        fn __getattr__<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
            self.function.bind(py).getattr(name)
        }

        #[pyo3(signature = (*args, **kwargs))]
        fn __call__<'py>(
            &self,
            args: &Bound<'py, PyTuple>,
            kwargs: Option<&Bound<'py, PyDict>>,
        ) -> PyResult<Bound<'py, PyAny>> {
            *self.calls.lock().unwrap() += 1;
            self.function.bind(args.py()).call(args, kwargs)
        }

        fn __get__<'py>(
            slf: Bound<'py, Self>,
            object: Bound<'py, PyAny>,
            _class: &Bound<'py, PyAny>,
        ) -> PyResult<Bound<'py, PyAny>> {
            if object.is_none() {
                return Ok(slf.into_any());
            }
            let method = slf.py().import("functools")?.getattr("partial")?;
            method.call1((slf, object))
        }
    }
}
