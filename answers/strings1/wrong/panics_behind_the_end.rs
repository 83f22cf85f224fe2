// Tempting: the right place to cut, once it is found. Behind the end there is none.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        let (before, _) = text
            .split_once(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))?;
        Ok(before.chars().count())
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> &str {
        let (at, _) = text.char_indices().nth(start).unwrap();
        &text[at..]
    }
}
