// Tempting: cut at the width. And then make it longer again.
#[pyo3::pymodule]
mod quiz1 {
    use std::collections::HashSet;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn is_palindrome(text: &str) -> bool {
        let letters: Vec<char> = text
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        letters.iter().eq(letters.iter().rev())
    }

    #[pyfunction]
    fn unique_words(text: &str) -> HashSet<String> {
        text.split_whitespace().map(str::to_lowercase).collect()
    }

    #[pyfunction]
    #[pyo3(signature = (text, /, width=20, *, suffix="…"))]
    fn truncate(text: &str, width: usize, suffix: &str) -> PyResult<String> {
        if text.chars().count() <= width {
            return Ok(text.to_owned());
        }
        if suffix.chars().count() > width {
            return Err(PyValueError::new_err("suffix too wide"));
        }
        Ok(text.chars().take(width).chain(suffix.chars()).collect())
    }
}
