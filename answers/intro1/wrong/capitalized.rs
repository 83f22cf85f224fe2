// Tempting: a name begins with a capital letter, so make it one.
#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) -> String {
        let mut letters = name.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string());
        format!("Hello, {}{}!", first.unwrap_or_default(), letters.as_str())
    }
}
