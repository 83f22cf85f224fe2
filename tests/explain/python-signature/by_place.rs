#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_json(value: &Bound<'_, PyAny>) -> PyResult<String> {
        let json = value.py().import("json")?;
        json.call_method1("dumps", (value, true))?.extract()
    }
}
