use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;

#[pyfunction]
fn area(format: &str) -> PyResult<u32> {
    match format {
        "A4" => Ok(210 * 297),
        "letter" => Ok(216 * 279),
        _ => Err(PyKeyError::new_err(format.to_owned())),
    }
}

#[pymodule]
fn submodules1(py: Python<'_>, m: &Bound<'_, PyModule>) -> PyResult<()> {
    let formats = PyModule::new(py, "submodules1.formats")?;
    formats.add_function(wrap_pyfunction!(area, &formats)?)?;
    m.add("formats", &formats)?;
    py.import("sys")?
        .getattr("modules")?
        .set_item("submodules1.formats", &formats)
}
