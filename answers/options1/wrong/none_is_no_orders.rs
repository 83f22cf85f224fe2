// Tempting: None comes out, so None may come in. It is not a list of orders.
#[pyo3::pymodule]
mod options1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn first_order(orders: Vec<i64>) -> Option<i64> {
        orders.first().copied()
    }

    #[pyfunction]
    fn smallest_and_largest(orders: Option<Vec<i64>>) -> Option<(i64, i64)> {
        let orders = orders?;
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
