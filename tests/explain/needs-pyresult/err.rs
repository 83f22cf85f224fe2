#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn f() -> u32 {
        Err(pyo3::exceptions::PyValueError::new_err("x"))
    }
}
