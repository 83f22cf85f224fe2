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
    fn factorials(pallets: Vec<u64>) -> PyResult<Vec<u64>> {
        pallets.into_iter().map(factorial).collect()
    }
}

// A `None` says that there is nothing, `ok_or_else` says why. And an iterator of Results can be
// collected into one Result: all the values, or the first error. What swallows errors instead,
// as `flatten` and `filter_map` do, loses more than the errors.
