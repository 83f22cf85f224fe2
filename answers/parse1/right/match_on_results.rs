#[pyo3::pymodule]
mod parse1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use std::{fs, io, path::PathBuf};

    #[pyfunction]
    fn safe_parse_int(text: &str) -> PyResult<i64> {
        match text.trim().parse::<i64>() {
            Ok(number) => Ok(number),
            Err(_) => Err(PyValueError::new_err(format!("not a number: {text}"))),
        }
    }

    fn read(path: PathBuf) -> io::Result<String> {
        fs::read_to_string(path)
    }

    #[pyfunction]
    fn read_number(path: PathBuf) -> PyResult<i64> {
        let text = read(path).map_err(PyErr::from)?;
        let number = safe_parse_int(text.trim())?;
        Ok(number)
    }
}
