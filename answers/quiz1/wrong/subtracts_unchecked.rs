// Tempting: subtract. A usize can't go below zero: this panics instead of raising ValueError.
#[pyo3::pymodule]
mod quiz1 {
    use std::collections::HashSet;

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
    fn truncate(text: &str, width: usize, suffix: &str) -> String {
        if text.chars().count() <= width {
            return text.to_owned();
        }
        let keep = width - suffix.chars().count();
        text.chars().take(keep).chain(suffix.chars()).collect()
    }
}
