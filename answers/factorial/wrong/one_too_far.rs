// Tempting: 21 is where it goes wrong, so compare with 21.
#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        if n > 21 {
            return Err(PyValueError::new_err("Input too large (max 20)"));
        }
        Ok((1..=n).product())
    }

    /// One answer for each truck, in their order.
    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> PyResult<Vec<u64>> {
        pallets.into_iter().map(factorial).collect()
    }
}
