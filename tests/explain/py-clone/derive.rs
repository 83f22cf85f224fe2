#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    #[derive(Clone)]
    struct Desk {
        paper: Py<PyAny>,
    }
}
