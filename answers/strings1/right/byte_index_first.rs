// Rust's own index in the middle, turned on its way out and on its way in.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        let at = text
            .find(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))?;
        Ok(text[..at].chars().count())
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> &str {
        let at = text.char_indices().nth(start);
        at.map_or("", |(at, _)| &text[at..])
    }
}
