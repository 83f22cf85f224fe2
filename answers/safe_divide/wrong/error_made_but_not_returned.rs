// Tempting: `raise` needs no `return` in Python, so making the error should be enough.
#[pyo3::pymodule]
mod safe_divide {
    use pyo3::exceptions::{PyValueError, PyZeroDivisionError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn safe_divide(a: f64, b: f64) -> f64 {
        if b == 0.0 {
            PyValueError::new_err("Division by zero");
        }
        a / b
    }

    #[pyfunction]
    fn floor_divide(a: i64, b: i64) -> i64 {
        if b == 0 {
            PyZeroDivisionError::new_err("division by zero");
        }
        let quotient = a / b;
        if a % b != 0 && (a < 0) != (b < 0) {
            quotient - 1
        } else {
            quotient
        }
    }
}
