// Tempting: an Option in each place of the tuple gives (None, None).
#[pyo3::pymodule]
mod options1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn first_order(orders: Vec<i64>) -> Option<i64> {
        orders.first().copied()
    }

    #[pyfunction]
    fn smallest_and_largest(orders: Vec<i64>) -> (Option<i64>, Option<i64>) {
        (orders.iter().min().copied(), orders.iter().max().copied())
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> PyResult<()> {
        if sheets < 1 {
            return Err(PyValueError::new_err("nothing to do"));
        }
        Ok(())
    }
}
