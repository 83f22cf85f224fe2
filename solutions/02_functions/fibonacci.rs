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

// What does not fit into the parameter's type, PyO3 refuses by itself; what happens
// inside is yours. To raise an exception, return `PyResult` and make the error with
// `new_err`. A panic is for bugs: `except Exception` does not even catch it.
