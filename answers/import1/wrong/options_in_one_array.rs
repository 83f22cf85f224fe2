// Tempting: an array makes a dict in one line, of values of one type: indent=True is one space.
#[pyo3::pymodule]
mod import1 {
    use pyo3::prelude::*;
    use pyo3::types::{IntoPyDict, PyDict, PyTuple};

    #[pyfunction]
    fn to_json(value: &Bound<'_, PyAny>) -> PyResult<String> {
        let json = value.py().import("json")?;
        let options = [("sort_keys", true), ("indent", true)].into_py_dict(value.py())?;
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
