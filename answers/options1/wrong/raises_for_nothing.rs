// Tempting: raise IndexError as a Python list does. A quiet day is not a mistake.
#[pyo3::pymodule]
mod options1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn first_order(orders: Vec<i64>) -> PyResult<i64> {
        orders
            .first()
            .copied()
            .ok_or_else(|| pyo3::exceptions::PyIndexError::new_err("no orders"))
    }

    #[pyfunction]
    fn smallest_and_largest(orders: Vec<i64>) -> Option<(i64, i64)> {
        Some((*orders.iter().min()?, *orders.iter().max()?))
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> PyResult<()> {
        if sheets < 1 {
            return Err(PyValueError::new_err("nothing to do"));
        }
        Ok(())
    }
}
