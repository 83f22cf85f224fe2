// Python has only one int: nothing needs to become a u8.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius.mul_add(1.8, 32.0)
    }

    #[pyfunction]
    fn percent(level: i64) -> PyResult<i64> {
        match level {
            0..=100 => Ok(level),
            _ => Err(PyValueError::new_err(format!("no such level: {level}"))),
        }
    }
}
