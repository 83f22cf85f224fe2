#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) {
        let _ = format!("Hello, {name}!");
    }
}
