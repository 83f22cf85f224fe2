// Tempting: a good error of the wrong kind. The type is what callers catch.
#[pyo3::pymodule]
mod fibonacci {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: u64) -> PyResult<u64> {
        if n < 2 {
            return Ok(n);
        }
        let (mut before, mut last) = (0u64, 1u64);
        for _ in 2..=n {
            let next = before
                .checked_add(last)
                .ok_or_else(|| PyValueError::new_err("n is too big"))?;
            (before, last) = (last, next);
        }
        Ok(last)
    }
}
