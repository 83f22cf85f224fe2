// Tempting: `__get__` makes a method. Read from the class there is no object to make it with.
#[pyo3::pymodule]
mod decorator1 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};
    use std::sync::atomic::{AtomicU64, Ordering};

    #[pyclass(frozen, name = "counted")]
    struct Counted {
        #[pyo3(get, name = "__wrapped__")]
        function: Py<PyAny>,
        calls: AtomicU64,
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
                calls: AtomicU64::new(0),
            })
        }

        #[getter]
        fn calls(&self) -> u64 {
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
            let method = slf.py().import("types")?.getattr("MethodType")?;
            method.call1((slf, object))
        }
    }
}
