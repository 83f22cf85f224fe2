#[pyo3::pymodule]
mod fibonacci {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    fn pairs(n: u64) -> Option<u64> {
        let (mut now, mut before) = (0u64, 1u64);
        for _ in 0..n {
            (now, before) = (now.checked_add(before)?, now);
        }
        Some(now)
    }

    #[pyfunction]
    fn fibonacci(n: u64) -> PyResult<u64> {
        match pairs(n) {
            Some(number) => Ok(number),
            None => Err(PyOverflowError::new_err(format!("fibonacci({n})"))),
        }
    }
}
