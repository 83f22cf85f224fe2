#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    enum Sale {
        Paper { reams: u32 },
        Nothing,
    }
}
