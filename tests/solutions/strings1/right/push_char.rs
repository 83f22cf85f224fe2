// One character after the other, in a loop.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn initials(name: &str) -> String {
        let mut initials = String::new();
        for word in name.split_whitespace() {
            if let Some(first) = word.chars().next() {
                initials.push(first);
            }
        }
        initials
    }

    #[pyfunction]
    fn first_word(text: String) -> String {
        text.split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned()
    }
}
