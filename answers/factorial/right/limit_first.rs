// Refuse first, then compute. And the question mark in a loop does what `collect` does.
#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        if n > 20 {
            return Err(PyValueError::new_err("Input too large (max 20)"));
        }
        Ok((1..=n).product())
    }

    /// One answer for each truck, in their order.
    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> PyResult<Vec<u64>> {
        let mut answers = Vec::with_capacity(pallets.len());
        for n in pallets {
            answers.push(factorial(n)?);
        }
        Ok(answers)
    }
}
