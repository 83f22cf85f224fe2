#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        #[pyo3(readonly)]
        reams: u32,
    }
}
