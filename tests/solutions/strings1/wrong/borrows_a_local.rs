// Tempting: `first_word` returns a &str, so `initials` may as well. But its String ends here.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn initials(name: &str) -> &str {
        let initials: String = name
            .split_whitespace()
            .filter_map(|word| word.chars().next())
            .collect();
        &initials
    }

    #[pyfunction]
    fn first_word(text: &str) -> &str {
        text.split_whitespace().next().unwrap_or("")
    }
}
