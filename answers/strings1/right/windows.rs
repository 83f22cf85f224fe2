// A Vec of characters has the index that Python means.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        let (text, word): (Vec<char>, Vec<char>) = (text.chars().collect(), word.chars().collect());
        (0..=text.len())
            .find(|&at| text[at..].starts_with(&word))
            .ok_or_else(|| PyValueError::new_err("substring not found"))
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        let text: Vec<char> = text.chars().collect();
        text.get(start..).unwrap_or_default().iter().collect()
    }
}
