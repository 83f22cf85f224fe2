#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        paper: Bound<'_, PyAny>,
    }
}
