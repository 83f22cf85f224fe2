#[pyo3::pymodule]
mod answer {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn sell(reams: u32) -> PyResult<u32> {
        if reams == 0 {
            PyValueError::new_err("no paper");
        }
        Ok(reams)
    }
}
