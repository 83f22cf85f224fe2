#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;

    #[pyfunction]
    fn to_json(value: &Bound<'_, PyTuple>) -> PyResult<String> {
        let json = value.py().import("json")?;
        json.call_method1("dumps", value)?.extract()
    }
}
