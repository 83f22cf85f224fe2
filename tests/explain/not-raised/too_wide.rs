#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn sell(paper: &Bound<'_, PyAny>) -> String {
        paper.to_string()
    }
}
