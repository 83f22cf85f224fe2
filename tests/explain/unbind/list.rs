#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::types::PyList;
    #[pyfunction]
    fn f(py: Python<'_>) -> Py<PyList> {
        PyList::empty(py)
    }
}
