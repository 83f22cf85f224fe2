// Recursion up to a limit, and an error that knows it.
#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    const MAX: u64 = 20;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        match n {
            0..=1 => Ok(1),
            2..=MAX => Ok(n * factorial(n - 1)?),
            _ => Err(PyValueError::new_err(format!(
                "Input too large (max {MAX})"
            ))),
        }
    }

    /// One answer for each truck, in their order.
    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> PyResult<Vec<u64>> {
        pallets.into_iter().map(factorial).collect()
    }
}
