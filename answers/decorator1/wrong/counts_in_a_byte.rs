// Tempting: Michael has patience for a few calls. After 255 the count begins anew.
#[pyo3::pymodule]
mod decorator1 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};
    use std::sync::atomic::{AtomicU8, Ordering};

    #[pyclass(frozen, name = "counted")]
    struct Counted {
        #[pyo3(get, name = "__wrapped__")]
        function: Py<PyAny>,
        calls: AtomicU8,
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
                calls: AtomicU8::new(0),
            })
        }

        #[getter]
        fn calls(&self) -> u8 {
            self.calls.load(Ordering::Relaxed)
        }

        #[getter]
        fn __name__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            self.function.bind(py).getattr("__name__")
        }

        #[pyo3(signature = (*args, **kwargs))]
        fn __call__<'py>(
            &self,
            args: &Bound<'py, PyTuple>,
            kwargs: Option<&Bound<'py, PyDict>>,
        ) -> PyResult<Bound<'py, PyAny>> {
            self.calls.fetch_add(1, Ordering::Relaxed);
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
            let method = slf.py().import("types")?.getattr("MethodType")?;
            method.call1((slf, object))
        }
    }
}
