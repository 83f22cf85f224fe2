// Tempting: None in the list, so that each answer stands beside its truck. Nobody is told.
#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        (1..=n)
            .try_fold(1, u64::checked_mul)
            .ok_or_else(|| PyValueError::new_err("Input too large (max 20)"))
    }

    /// One answer for each truck, in their order.
    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> Vec<Option<u64>> {
        pallets.into_iter().map(|n| factorial(n).ok()).collect()
    }
}
