// Tempting: a byte looks like a character, and É becomes Ã.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn initials(name: &str) -> String {
        name.split_whitespace()
            .map(|word| word.as_bytes()[0] as char)
            .collect()
    }

    #[pyfunction]
    fn first_word(text: &str) -> &str {
        text.split_whitespace().next().unwrap_or("")
    }
}
