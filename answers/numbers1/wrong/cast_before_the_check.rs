// Tempting: check the range, but after `as` has cut 300 down to 44.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 1.8 + 32.0
    }

    #[pyfunction]
    fn percent(level: i64) -> PyResult<u8> {
        let level = level as u8;
        if level > 100 {
            return Err(PyValueError::new_err("a level is within 0 to 100"));
        }
        Ok(level)
    }
}
