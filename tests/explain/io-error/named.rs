#[pyo3::pymodule]
mod answer {
    use pyo3::exceptions::PyOSError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn read(path: std::path::PathBuf) -> PyResult<String> {
        std::fs::read_to_string(path).map_err(|error| PyOSError::new_err(error.to_string()))
    }
}
