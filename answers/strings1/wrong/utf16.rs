// Tempting: count as JavaScript and Java do. Then 📠 counts twice.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        let (before, _) = text
            .split_once(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))?;
        Ok(before.encode_utf16().count())
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        text.chars().skip(start).collect()
    }
}
