#[pyo3::pymodule]
mod safe_divide {
    use pyo3::exceptions::{PyOverflowError, PyValueError, PyZeroDivisionError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn safe_divide(a: f64, b: f64) -> PyResult<f64> {
        (b != 0.0)
            .then(|| a / b)
            .ok_or_else(|| PyValueError::new_err("Division by zero"))
    }

    #[pyfunction]
    fn floor_divide(a: i64, b: i64) -> PyResult<i64> {
        if b == 0 {
            return Err(PyZeroDivisionError::new_err("integer division by zero"));
        }
        let (a, b) = (i128::from(a), i128::from(b));
        let down = i128::from(a % b != 0 && (a < 0) != (b < 0));
        i64::try_from(a / b - down).map_err(|e| PyOverflowError::new_err(e.to_string()))
    }
}
