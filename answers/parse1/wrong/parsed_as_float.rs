// Tempting: a float parser takes every number. It lets 1.5 through, and rounds.
#[pyo3::pymodule]
mod parse1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use std::path::PathBuf;

    #[pyfunction]
    fn safe_parse_int(text: &str) -> PyResult<i64> {
        text.trim()
            .parse::<f64>()
            .map(|number| number as i64)
            .map_err(|error| PyValueError::new_err(format!("Cannot parse '{text}': {error}")))
    }

    /// Reads the number that a scanned fax was saved with.
    #[pyfunction]
    fn read_number(path: PathBuf) -> PyResult<i64> {
        let text = std::fs::read_to_string(path)?;
        safe_parse_int(&text)
    }
}
