// Tempting: round before the cast. 98 is nearer to 97.88 than 97, and still an int.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> i64 {
        (celsius * 1.8 + 32.0).round() as i64
    }

    #[pyfunction]
    fn percent(level: i64) -> PyResult<u8> {
        match level {
            0..=100 => Ok(level as u8),
            _ => Err(PyValueError::new_err("a level is within 0 to 100")),
        }
    }
}
