// Tempting: the typo is gone, and so is the comma.
#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) -> String {
        format!("Hello {name}!")
    }
}
