// Tempting: `clamp` keeps the result within the range, and hides that the gauge is broken.
#[pyo3::pymodule]
mod numbers1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 1.8 + 32.0
    }

    #[pyfunction]
    fn percent(level: i64) -> u8 {
        level.clamp(0, 100) as u8
    }
}
