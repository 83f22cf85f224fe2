// Tempting: two digits after the point are what a thermometer shows. They are not all there is.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        ((celsius * 1.8 + 32.0) * 100.0).round() / 100.0
    }

    #[pyfunction]
    fn percent(level: i64) -> PyResult<u8> {
        u8::try_from(level)
            .ok()
            .filter(|level| *level <= 100)
            .ok_or_else(|| PyValueError::new_err(format!("{level} is not within 0 to 100")))
    }
}
