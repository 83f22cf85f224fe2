// Tempting: the check is there, but only once the multiplication has already panicked.
#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        let answer = (1..=n).product();
        if n > 20 {
            return Err(PyValueError::new_err("Input too large (max 20)"));
        }
        Ok(answer)
    }
}
