#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn pages(paper: &Bound<'_, PyAny>) -> PyResult<Bound<'_, PyAny>> {
        paper + 1
    }
}
