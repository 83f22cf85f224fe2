// Tempting: the note also names `PyTuple`, and then a tuple's entries are the arguments.
#[pyo3::pymodule]
mod import1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    fn to_json(value: &Bound<'_, PyAny>) -> PyResult<String> {
        let json = value.py().import("json")?;
        let options = PyDict::new(value.py());
        options.set_item("sort_keys", true)?;
        options.set_item("indent", 2)?;
        let args = match value.cast::<PyTuple>() {
            Ok(tuple) => tuple.clone(),
            Err(_) => PyTuple::new(value.py(), [value])?,
        };
        json.call_method("dumps", args, Some(&options))?.extract()
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
