// Tempting: say that all is well. True is not None.
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
        Some((*orders.iter().min()?, *orders.iter().max()?))
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> PyResult<bool> {
        if sheets < 1 {
            return Err(PyValueError::new_err("nothing to do"));
        }
        Ok(true)
    }
}
