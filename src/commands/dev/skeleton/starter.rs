// TODO: greet whoever is named, and not always the world.

#[pyo3::pymodule]
mod hello1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(_name: &str) -> String {
        String::from("Hello, world!")
    }
}
