#[pyo3::pymodule]
mod fibonacci {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: i128) -> PyResult<u128> {
        if !(0..94).contains(&n) {
            return Err(PyOverflowError::new_err(format!("no answer for {n}")));
        }
        let (now, _) = (0..n).fold((0, 1), |(now, next), _| (next, now + next));
        Ok(now)
    }
}
