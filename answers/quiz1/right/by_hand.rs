#[pyo3::pymodule]
mod quiz1 {
    use std::collections::HashSet;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn is_palindrome(text: String) -> bool {
        let text = text.to_lowercase();
        let there = text.chars().filter(|c| c.is_alphanumeric());
        let back = text.chars().rev().filter(|c| c.is_alphanumeric());
        there.eq(back)
    }

    #[pyfunction]
    fn unique_words(text: &str) -> PyResult<HashSet<String>> {
        let mut words = HashSet::new();
        for word in text.to_lowercase().split_whitespace() {
            words.insert(word.to_string());
        }
        Ok(words)
    }

    #[pyfunction]
    #[pyo3(signature = (text, /, width=20, *, suffix="…"))]
    fn truncate(text: &str, width: usize, suffix: &str) -> PyResult<String> {
        let suffix_width = suffix.chars().count();
        if suffix_width > width {
            return Err(PyValueError::new_err("suffix too wide"));
        }
        let letters: Vec<char> = text.chars().collect();
        if letters.len() <= width {
            return Ok(text.to_string());
        }
        let start: String = letters[..width - suffix_width].iter().collect();
        Ok(format!("{start}{suffix}"))
    }
}
