// Tempting: a `u128` has room for 21, and 35 is the next cliff.
#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        let product: u128 = (1..=u128::from(n)).product();
        u64::try_from(product).map_err(|_| PyValueError::new_err("Input too large (max 20)"))
    }

    /// One answer for each truck, in their order.
    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> PyResult<Vec<u64>> {
        pallets.into_iter().map(factorial).collect()
    }
}
