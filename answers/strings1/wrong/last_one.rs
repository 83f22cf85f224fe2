// Tempting: `rsplit_once` leaves the text before the word, too. Before the last one.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        let (before, _) = text
            .rsplit_once(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))?;
        Ok(before.chars().count())
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        text.chars().skip(start).collect()
    }
}
