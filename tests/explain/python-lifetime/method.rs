#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::types::PyList;

    #[pyclass]
    struct Desk;

    #[pymethods]
    impl Desk {
        fn papers(&self, py: Python<'_>) -> Bound<'_, PyList> {
            PyList::empty(py)
        }
    }
}
