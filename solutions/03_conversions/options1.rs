#[pyo3::pymodule]
mod options1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn first_order(orders: Vec<i64>) -> Option<i64> {
        orders.first().copied()
    }

    #[pyfunction]
    fn smallest_and_largest(orders: Vec<i64>) -> Option<(i64, i64)> {
        let smallest = orders.iter().min()?;
        let largest = orders.iter().max()?;
        Some((*smallest, *largest))
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> PyResult<()> {
        if sheets < 1 {
            return Err(PyValueError::new_err("an order is for one sheet or more"));
        }
        Ok(())
    }
}

// `Option<T>` is `T | None`, a Rust tuple is a Python tuple, and a function that returns `()`
// gives None, like a `def` without a `return`. If it is normal that there is nothing, return an
// Option; if it is a mistake, raise.
