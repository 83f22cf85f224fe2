// Tempting: nobody orders more than two billion sheets.
#[pyo3::pymodule]
mod parse1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use std::path::PathBuf;

    #[pyfunction]
    fn safe_parse_int(text: &str) -> PyResult<i32> {
        text.trim()
            .parse()
            .map_err(|error| PyValueError::new_err(format!("Cannot parse '{text}': {error}")))
    }

    /// Reads the number that a scanned fax was saved with.
    #[pyfunction]
    fn read_number(path: PathBuf) -> PyResult<i32> {
        let text = std::fs::read_to_string(path)?;
        safe_parse_int(&text)
    }
}
