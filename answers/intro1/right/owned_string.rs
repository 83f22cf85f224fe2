#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: String) -> String {
        String::from("Hello, ") + &name + "!"
    }
}
