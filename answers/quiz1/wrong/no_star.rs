// Tempting: nobody will miss the star. Without it, the suffix is accepted by position as well.
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
    #[pyo3(signature = (text, /, width=20, suffix="…"))]
    fn truncate(text: &str, width: usize, suffix: &str) -> PyResult<String> {
        if text.chars().count() <= width {
            return Ok(text.to_owned());
        }
        match width.checked_sub(suffix.chars().count()) {
            Some(keep) => Ok(text.chars().take(keep).chain(suffix.chars()).collect()),
            None => Err(PyValueError::new_err("suffix too wide")),
        }
    }
}
