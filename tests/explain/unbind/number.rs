#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn f(py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(3.into_pyobject(py)?)
    }
}
