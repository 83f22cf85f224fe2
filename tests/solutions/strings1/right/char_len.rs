// The slice may stay, if it ends where the first character ends.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn initials(name: String) -> String {
        let mut initials = String::new();
        for word in name.split_whitespace() {
            let end = word.chars().next().map_or(0, char::len_utf8);
            initials.push_str(&word[..end]);
        }
        initials
    }

    #[pyfunction]
    fn first_word(text: &str) -> &str {
        text.split_whitespace().next().unwrap_or("")
    }
}
