#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;
    use pyo3::types::PyString;

    #[pyfunction]
    fn greet(name: &Bound<'_, PyString>) -> PyResult<String> {
        Ok(format!("Hello, {}!", name.to_str()?))
    }
}
