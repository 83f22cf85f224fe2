// The Euclidean quotient, put right for a negative divisor.
#[pyo3::pymodule]
mod safe_divide {
    use pyo3::exceptions::{PyOverflowError, PyValueError, PyZeroDivisionError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn safe_divide(a: f64, b: f64) -> PyResult<f64> {
        if b == 0.0 {
            return Err(PyValueError::new_err("Division by zero"));
        }
        Ok(a / b)
    }

    /// Like `//` in Python: rounds down, where Rust's `/` rounds towards zero.
    #[pyfunction]
    fn floor_divide(a: i64, b: i64) -> PyResult<i64> {
        if b == 0 {
            return Err(PyZeroDivisionError::new_err("division by zero"));
        }
        let quotient = a
            .checked_div_euclid(b)
            .ok_or_else(|| PyOverflowError::new_err("too big"))?;
        Ok(quotient - i64::from(b < 0 && a.rem_euclid(b) != 0))
    }
}
