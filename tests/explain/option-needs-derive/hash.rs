#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(frozen, eq, hash)]
    #[derive(PartialEq)]
    struct Ream {
        number: u32,
    }
}
