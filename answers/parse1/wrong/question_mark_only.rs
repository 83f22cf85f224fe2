// Tempting: `?` everywhere. Right types, but nobody learns which order was smudged.
#[pyo3::pymodule]
mod parse1 {
    use pyo3::prelude::*;
    use std::path::PathBuf;

    #[pyfunction]
    fn safe_parse_int(text: &str) -> PyResult<i64> {
        Ok(text.trim().parse()?)
    }

    #[pyfunction]
    fn read_number(path: PathBuf) -> PyResult<i64> {
        let text = std::fs::read_to_string(path)?;
        safe_parse_int(&text)
    }
}
