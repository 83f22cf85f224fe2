#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::types::PyList;

    #[pyfunction]
    fn pages(papers: Py<PyList>) -> usize {
        papers.len()
    }
}
