// Tempting: ask whether the file is there. Then read it and hope: a folder is there, too.
#[pyo3::pymodule]
mod parse1 {
    use pyo3::exceptions::{PyFileNotFoundError, PyValueError};
    use pyo3::prelude::*;
    use std::path::PathBuf;

    #[pyfunction]
    fn safe_parse_int(text: &str) -> PyResult<i64> {
        text.trim()
            .parse()
            .map_err(|error| PyValueError::new_err(format!("Cannot parse '{text}': {error}")))
    }

    /// Reads the number that a scanned fax was saved with.
    #[pyfunction]
    fn read_number(path: PathBuf) -> PyResult<i64> {
        if !path.exists() {
            return Err(PyFileNotFoundError::new_err("no such file"));
        }
        let text = std::fs::read_to_string(path).unwrap();
        safe_parse_int(&text)
    }
}
