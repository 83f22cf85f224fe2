#[pyo3::pymodule]
mod parse1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use std::path::PathBuf;

    fn parse(text: &str) -> Result<i64, String> {
        let text = text.trim();
        text.parse()
            .map_err(|e| format!("Cannot parse '{text}': {e}"))
    }

    #[pyfunction]
    fn safe_parse_int(text: &str) -> PyResult<i64> {
        parse(text).map_err(PyValueError::new_err)
    }

    #[pyfunction]
    fn read_number(path: PathBuf) -> PyResult<i64> {
        let text = String::from_utf8(std::fs::read(path)?)?;
        parse(&text).map_err(PyValueError::new_err)
    }
}
