// However large the number is, it is not within 0 to 100.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 1.8 + 32.0
    }

    #[pyfunction]
    fn percent(py: Python<'_>, level: &Bound<'_, PyAny>) -> PyResult<u8> {
        match level.extract::<u8>() {
            Ok(level @ 0..=100) => Ok(level),
            Err(error) if !error.is_instance_of::<PyOverflowError>(py) => Err(error),
            _ => Err(PyValueError::new_err("not within 0 to 100")),
        }
    }
}
