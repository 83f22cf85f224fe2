// Tempting: look for the smallest number first. Divided by zero, it is a ZeroDivisionError all
// the same.
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
        if a == i64::MIN && b <= 0 {
            return Err(PyOverflowError::new_err(
                "the quotient does not fit in an i64",
            ));
        }
        match b {
            0 => Err(PyZeroDivisionError::new_err("division by zero")),
            _ if a % b != 0 && (a < 0) != (b < 0) => Ok(a / b - 1),
            _ => Ok(a / b),
        }
    }
}
