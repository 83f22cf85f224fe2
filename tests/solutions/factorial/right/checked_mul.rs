#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        (1..=n)
            .try_fold(1u64, |product, factor| product.checked_mul(factor))
            .ok_or_else(|| PyValueError::new_err("Input too large (max 20)"))
    }
}
