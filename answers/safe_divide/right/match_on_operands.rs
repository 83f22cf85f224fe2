#[pyo3::pymodule]
mod safe_divide {
    use pyo3::exceptions::{PyOverflowError, PyValueError, PyZeroDivisionError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn safe_divide(a: f64, b: f64) -> PyResult<f64> {
        if b == 0.0 {
            Err(PyErr::new::<PyValueError, _>("Division by zero"))
        } else {
            Ok(a / b)
        }
    }

    #[pyfunction]
    fn floor_divide(a: i64, b: i64) -> PyResult<i64> {
        match (a, b) {
            (_, 0) => Err(PyZeroDivisionError::new_err(())),
            (i64::MIN, -1) => Err(PyOverflowError::new_err("too big")),
            _ if a % b != 0 && (a < 0) != (b < 0) => Ok(a / b - 1),
            _ => Ok(a / b),
        }
    }
}
