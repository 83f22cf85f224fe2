// Tempting: no panic any more, and no error either.
#[pyo3::pymodule]
mod parse1 {
    use pyo3::prelude::*;
    use std::path::PathBuf;

    #[pyfunction]
    fn safe_parse_int(text: &str) -> i64 {
        text.trim().parse().unwrap_or_default()
    }

    #[pyfunction]
    fn read_number(path: PathBuf) -> PyResult<i64> {
        let text = std::fs::read_to_string(path)?;
        Ok(safe_parse_int(&text))
    }
}
