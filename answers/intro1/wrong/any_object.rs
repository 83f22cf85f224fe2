// Tempting: whatever it is, Python can show it. It greets the number 3 as well.
#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &Bound<'_, PyAny>) -> String {
        format!("Hello, {name}!")
    }
}
