// Tempting: an OSError is what is asked for, so make one. It has more than one kind.
#[pyo3::pymodule]
mod parse1 {
    use pyo3::exceptions::{PyOSError, PyValueError};
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
        let text =
            std::fs::read_to_string(path).map_err(|error| PyOSError::new_err(error.to_string()))?;
        safe_parse_int(&text)
    }
}
