// Tempting: start with the largest and the smallest number, and whatever is still there was
// nothing. Unless it was an order.
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
        let (mut smallest, mut largest) = (i64::MAX, i64::MIN);
        for order in orders {
            smallest = smallest.min(order);
            largest = largest.max(order);
        }
        (smallest != i64::MAX && largest != i64::MIN).then_some((smallest, largest))
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> PyResult<()> {
        if sheets < 1 {
            return Err(PyValueError::new_err("an order is for one sheet or more"));
        }
        Ok(())
    }
}
