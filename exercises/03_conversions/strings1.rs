// Every memo is signed with the initials of its author. That went well until
// Paris sent its first memo: "Émile Zola" brings the program down.
// TODO: `initials` must cope with every name there is. `first_word` copes
// already, and without a copy: it borrows the str from Python and returns a
// piece of it.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn initials(name: String) -> String {
        let mut initials = String::new();
        for word in name.split_whitespace() {
            initials.push_str(&word[..1]);
        }
        initials
    }

    #[pyfunction]
    fn first_word(text: &str) -> &str {
        text.split_whitespace().next().unwrap_or("")
    }
}
