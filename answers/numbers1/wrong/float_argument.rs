// Tempting: an f64 has room for every number. It lets 50.0 in, and 2.5.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 1.8 + 32.0
    }

    #[pyfunction]
    fn percent(level: f64) -> PyResult<u8> {
        if !(0.0..=100.0).contains(&level) {
            return Err(PyValueError::new_err("a level is within 0 to 100"));
        }
        Ok(level as u8)
    }
}
