#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) -> String {
        format!("Hello, {name}!")
    }
}

// A `#[pyfunction]` is an ordinary Rust function. PyO3 turns Python's `str` into
// the `&str`, the `String` into a Python `str`, and answers anything else with a
// `TypeError` before your code runs.
