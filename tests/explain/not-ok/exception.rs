#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn f() -> PyResult<u32> {
        pyo3::exceptions::PyValueError::new_err("x")
    }
}
