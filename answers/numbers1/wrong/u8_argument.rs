// Tempting: a u8 argument makes PyO3 do the check, but with OverflowError, and 101 to 255 pass.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 1.8 + 32.0
    }

    #[pyfunction]
    fn percent(level: u8) -> u8 {
        level
    }
}
