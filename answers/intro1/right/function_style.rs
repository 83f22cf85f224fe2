use pyo3::prelude::*;

#[pyfunction]
fn greet(name: &str) -> PyResult<String> {
    Ok(["Hello, ", name, "!"].concat())
}

#[pymodule]
fn intro1(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction!(greet, m)?)
}
