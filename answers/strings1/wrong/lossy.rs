// Tempting: `to_string_lossy` copes with everything. It has three signs for half a character,
// and so counts wrong.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyString;

    #[pyfunction]
    fn index(text: &Bound<'_, PyString>, word: &str) -> PyResult<usize> {
        let text = text.to_string_lossy();
        let (before, _) = text
            .split_once(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))?;
        Ok(before.chars().count())
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        text.chars().skip(start).collect()
    }
}
