// Tempting: always have the next number ready. Then 92 is the last month.
#[pyo3::pymodule]
mod fibonacci {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: u64) -> PyResult<u64> {
        let (mut a, mut b) = (0u64, 1u64);
        for _ in 0..n {
            let next = a
                .checked_add(b)
                .ok_or_else(|| PyOverflowError::new_err("n is too big"))?;
            (a, b) = (b, next);
        }
        Ok(a)
    }
}
