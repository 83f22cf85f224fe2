#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::types::PyList;

    #[pyfunction]
    fn pages(py: Python<'_>) -> usize {
        py.detach(|| PyList::empty(py).len())
    }
}
