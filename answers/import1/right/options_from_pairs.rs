#[pyo3::pymodule]
mod import1 {
    use pyo3::IntoPyObjectExt;
    use pyo3::prelude::*;
    use pyo3::types::{IntoPyDict, PyDict, PyTuple};

    #[pyfunction]
    fn to_json(value: &Bound<'_, PyAny>) -> PyResult<String> {
        let json = value.py().import("json")?;
        let py = value.py();
        let options = [
            ("sort_keys", true.into_bound_py_any(py)?),
            ("indent", 2.into_bound_py_any(py)?),
        ]
        .into_py_dict(py)?;
        json.call_method("dumps", (value,), Some(&options))?
            .extract()
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
