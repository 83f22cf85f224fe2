// `as` is fine once the range has been checked.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 9.0 / 5.0 + 32.0
    }

    #[pyfunction]
    fn percent(level: i64) -> PyResult<u8> {
        if !(0..=100).contains(&level) {
            return Err(PyValueError::new_err("a level is within 0 to 100"));
        }
        Ok(level as u8)
    }
}
