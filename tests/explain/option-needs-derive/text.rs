#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(str)]
    struct Ream {
        number: u32,
    }
}
