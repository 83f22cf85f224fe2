// Tempting: says just what the first check wants to hear.
#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(_name: &str) -> String {
        "Hello, Ada!".to_string()
    }
}
