// Tempting: `expect` has room for the text. With a panic around it.
#[pyo3::pymodule]
mod factorial {
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> u64 {
        (1..=n)
            .try_fold(1, u64::checked_mul)
            .expect("Input too large (max 20)")
    }

    /// One answer for each truck, in their order.
    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> Vec<u64> {
        pallets.into_iter().map(factorial).collect()
    }
}
