#[pyo3::pymodule]
mod answer {
    use std::ops::Bound;

    use pyo3::prelude::{PyAny, pyfunction};

    #[pyfunction]
    fn is_none(paper: Bound<'_, PyAny>) -> bool {
        paper.is_none()
    }
}
