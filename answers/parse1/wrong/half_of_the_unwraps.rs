// Tempting: the parser is mended, and the file is taken for granted.
#[pyo3::pymodule]
mod parse1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use std::path::PathBuf;

    #[pyfunction]
    fn safe_parse_int(text: &str) -> PyResult<i64> {
        text.trim()
            .parse()
            .map_err(|e| PyValueError::new_err(format!("Cannot parse '{text}': {e}")))
    }

    #[pyfunction]
    fn read_number(path: PathBuf) -> PyResult<i64> {
        let text = std::fs::read_to_string(path).unwrap();
        safe_parse_int(&text)
    }
}
