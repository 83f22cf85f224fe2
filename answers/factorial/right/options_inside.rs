// The Options stay inside; an iterator of them can be collected as well.
#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    fn orders(n: u64) -> Option<u64> {
        (1..=n).try_fold(1, u64::checked_mul)
    }

    fn too_large() -> PyErr {
        PyValueError::new_err("Input too large (max 20)")
    }

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        orders(n).ok_or_else(too_large)
    }

    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> PyResult<Vec<u64>> {
        let answers: Option<Vec<u64>> = pallets.into_iter().map(orders).collect();
        answers.ok_or_else(too_large)
    }
}
