#[pyo3::pymodule]
mod parse1 {
    use pyo3::exceptions::PyValueError;
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
        let text = std::fs::read_to_string(path)?;
        safe_parse_int(&text)
    }
}

// `?` turns many errors of the standard library into the exception that fits: an `io::Error`
// becomes the right kind of `OSError` (with its text, though without `errno`). `map_err` is for
// places where you know more than the error does, such as the text that was read.
