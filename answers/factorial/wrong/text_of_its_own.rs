// Tempting: `?` finds an exception for a TryFromIntError by itself. The text is not the one that
// was asked for.
#[pyo3::pymodule]
mod factorial {
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        let limit = n.min(21);
        let product: u128 = (1..=u128::from(limit)).product();
        Ok(u64::try_from(product)?)
    }

    /// One answer for each truck, in their order.
    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> PyResult<Vec<u64>> {
        pallets.into_iter().map(factorial).collect()
    }
}
