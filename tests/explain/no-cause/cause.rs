#[pyo3::pymodule]
mod answer {
    use pyo3::exceptions::PyRuntimeError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn amount(text: &str) -> PyResult<u32> {
        text.parse()
            .map_err(|_| PyRuntimeError::new_err("this is no amount"))
    }
}
