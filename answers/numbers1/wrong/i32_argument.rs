// Tempting: no level needs 64 bits. Then 2**40 is an OverflowError before anything is checked.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 1.8 + 32.0
    }

    #[pyfunction]
    fn percent(level: i32) -> PyResult<u8> {
        u8::try_from(level)
            .ok()
            .filter(|level| *level <= 100)
            .ok_or_else(|| PyValueError::new_err(format!("{level} is not within 0 to 100")))
    }
}
