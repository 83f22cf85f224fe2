#[pyo3::pymodule]
mod hello1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) -> String {
        format!("Hello, {name}!")
    }
}
