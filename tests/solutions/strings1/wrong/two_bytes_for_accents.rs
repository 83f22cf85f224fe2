// Tempting: É has two bytes, so take two where one is not enough.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn initials(name: &str) -> String {
        name.split_whitespace()
            .map(|word| {
                if word.is_char_boundary(1) {
                    &word[..1]
                } else {
                    &word[..2]
                }
            })
            .collect()
    }

    #[pyfunction]
    fn first_word(text: &str) -> &str {
        text.split_whitespace().next().unwrap_or("")
    }
}
