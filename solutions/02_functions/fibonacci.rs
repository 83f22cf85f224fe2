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
        for _ in 2..=n {
            let next = before
                .checked_add(last)
                .ok_or_else(|| PyOverflowError::new_err("too many rabbits for a u64"))?;
            (before, last) = (last, next);
        }
        Ok(last)
    }
}

// PyO3 itself refuses what does not fit into the parameter's type; what happens after
// that is up to you. To raise an exception, return a `PyResult` and make the error
// with `new_err`. Panics are for bugs: `except Exception` does not even catch them.
