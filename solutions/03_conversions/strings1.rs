#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn initials(name: &str) -> String {
        name.split_whitespace()
            .filter_map(|word| word.chars().next())
            .collect()
    }

    #[pyfunction]
    fn first_word(text: &str) -> &str {
        text.split_whitespace().next().unwrap_or("")
    }
}

// Python counts characters, Rust counts the bytes of UTF-8: an index in the middle of a character
// panics. Ask `chars()` instead. As an argument `&str` borrows the text from Python, `String`
// copies it; take `&str` unless you keep it.
