// Head office reads reports in JSON only, with the keys in order and two spaces
// for each level. Python has a module for that, and Pam would rather call it
// than write another. While she is at it: `call` is for everything else.
//
// TODO: let `to_json` return what json.dumps(value, sort_keys=True, indent=2)
// returns, and hand all arguments of `call`, also those by keyword, on to the
// function. Whatever goes wrong in Python arrives as Python raised it.

#[pyo3::pymodule]
mod import1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    fn to_json(value: &Bound<'_, PyAny>) -> PyResult<String> {
        let json = value.py().import("json")?;
        json.call_method1("dumps", value)?.extract()
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
