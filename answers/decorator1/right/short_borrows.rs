#[pyo3::pymodule]
mod decorator1 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyclass(name = "counted")]
    struct Counted {
        #[pyo3(get, name = "__wrapped__")]
        function: Py<PyAny>,
        #[pyo3(get)]
        calls: u64,
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
                calls: 0,
            })
        }

        #[getter]
        fn __name__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            self.function.bind(py).getattr("__name__")
        }

        #[pyo3(signature = (*args, **kwargs))]
        fn __call__<'py>(
            slf: &Bound<'py, Self>,
            args: &Bound<'py, PyTuple>,
            kwargs: Option<&Bound<'py, PyDict>>,
        ) -> PyResult<Bound<'py, PyAny>> {
            slf.borrow_mut().calls += 1;
            let function = slf.borrow().function.clone_ref(args.py());
            function.bind(args.py()).call(args, kwargs)
        }

        fn __get__<'py>(
            slf: Bound<'py, Self>,
            object: Option<Bound<'py, PyAny>>,
            _class: &Bound<'py, PyAny>,
        ) -> PyResult<Bound<'py, PyAny>> {
            let Some(object) = object else {
                return Ok(slf.into_any());
            };
            let method = slf.py().import("types")?.getattr("MethodType")?;
            method.call1((slf, object))
        }
    }
}
