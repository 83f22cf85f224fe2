// Tempting: printing looks right in a terminal, but Python gets None back.
#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) {
        println!("Hello, {name}!");
    }
}
