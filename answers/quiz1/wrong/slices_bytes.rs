// Tempting: a slice is short. It counts bytes, and an "é" has two.
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
        if text.len() <= width {
            return Ok(text.to_owned());
        }
        if suffix.len() > width {
            return Err(PyValueError::new_err("suffix too wide"));
        }
        Ok(format!("{}{suffix}", &text[..width - suffix.len()]))
    }
}
