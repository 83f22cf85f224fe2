#[pyo3::pymodule]
mod answer {
    use pyo3::{Bound, PyAny, PyResult, pyfunction};

    #[pyfunction]
    fn pages(paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        paper.len()
    }
}
