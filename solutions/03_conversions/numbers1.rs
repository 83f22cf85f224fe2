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
        u8::try_from(level)
            .ok()
            .filter(|level| *level <= 100)
            .ok_or_else(|| PyValueError::new_err(format!("{level} is not within 0 to 100")))
    }
}

// PyO3 checks every number that comes in: the wrong type is a TypeError, a number too large for
// the Rust type an OverflowError. `as` checks nothing, and cuts off what does not fit. Prefer
// `try_from`, and check the range that only you know.
