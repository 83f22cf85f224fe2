use pyo3::prelude::*;

#[pymodule]
fn answer(_py: Python<'_>, m: &PyModule) -> PyResult<()> {
    Ok(())
}
