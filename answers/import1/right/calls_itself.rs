#[pyo3::pymodule]
mod import1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    fn to_json<'py>(value: &Bound<'py, PyAny>) -> PyResult<String> {
        let py = value.py();
        let args = PyTuple::new(py, [value])?;
        let kwargs = py.eval(c"dict(sort_keys=True, indent=2)", None, None)?;
        call(py, "json", "dumps", &args, Some(kwargs.cast()?))?.extract()
    }

    /// `call("math", "hypot", 3, 4)` is what math.hypot(3, 4) is.
    #[pyfunction]
    #[pyo3(signature = (module, function, /, *args, **kwargs))]
    fn call<'py>(
        py: Python<'py>,
        module: &str,
        function: &str,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        py.import(module)?.call_method(function, args, kwargs)
    }
}
