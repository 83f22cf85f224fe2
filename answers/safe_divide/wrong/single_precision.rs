// Tempting: a report has two decimals, so `f32` will do.
#[pyo3::pymodule]
mod safe_divide {
    use pyo3::exceptions::{PyOverflowError, PyValueError, PyZeroDivisionError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn safe_divide(a: f32, b: f32) -> PyResult<f32> {
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
            .checked_div(b)
            .ok_or_else(|| PyOverflowError::new_err("the quotient does not fit in an i64"))?;
        if a % b != 0 && (a < 0) != (b < 0) {
            Ok(quotient - 1)
        } else {
            Ok(quotient)
        }
    }
}
