// Tempting: `checked_div` is `None` for zero, so every `None` must be a zero.
#[pyo3::pymodule]
mod safe_divide {
    use pyo3::exceptions::{PyValueError, PyZeroDivisionError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn safe_divide(a: f64, b: f64) -> PyResult<f64> {
        if b == 0.0 {
            return Err(PyValueError::new_err("Division by zero"));
        }
        Ok(a / b)
    }

    #[pyfunction]
    fn floor_divide(a: i64, b: i64) -> PyResult<i64> {
        let quotient = a
            .checked_div(b)
            .ok_or_else(|| PyZeroDivisionError::new_err("division by zero"))?;
        if a % b != 0 && (a < 0) != (b < 0) {
            Ok(quotient - 1)
        } else {
            Ok(quotient)
        }
    }
}
