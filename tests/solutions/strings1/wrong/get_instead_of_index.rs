// Tempting: `get` does not panic. It leaves Émile out.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn initials(name: &str) -> String {
        name.split_whitespace()
            .map(|word| word.get(..1).unwrap_or(""))
            .collect()
    }

    #[pyfunction]
    fn first_word(text: &str) -> &str {
        text.split_whitespace().next().unwrap_or("")
    }
}
