// Tempting: `div_euclid` looks like floor division, but rounds up for a negative divisor.
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

    #[pyfunction]
    fn floor_divide(a: i64, b: i64) -> PyResult<i64> {
        if b == 0 {
            return Err(PyZeroDivisionError::new_err("division by zero"));
        }
        a.checked_div_euclid(b)
            .ok_or_else(|| PyOverflowError::new_err("too big"))
    }
}
