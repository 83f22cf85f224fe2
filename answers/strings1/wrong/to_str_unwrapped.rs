// Tempting: every str is text, so `unwrap` can't hurt. Half of a surrogate pair is a panic.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyString;

    #[pyfunction]
    fn index(text: &Bound<'_, PyString>, word: &str) -> PyResult<usize> {
        let (before, _) = text
            .to_str()
            .unwrap()
            .split_once(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))?;
        Ok(before.chars().count())
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        text.chars().skip(start).collect()
    }
}
