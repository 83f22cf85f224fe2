#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn f<'py>(paper: &Bound<'py, PyAny>) -> PyResult<&'py str> {
        paper.getattr("name")?.extract()
    }
}
