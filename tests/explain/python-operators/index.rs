#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn more<'py>(paper: &Bound<'py, PyAny>) -> Bound<'py, PyAny> {
        paper[0]
    }
}
