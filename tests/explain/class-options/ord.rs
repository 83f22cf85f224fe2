#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(ord)]
    #[derive(PartialEq, PartialOrd)]
    struct Ream {
        number: u32,
    }
}
