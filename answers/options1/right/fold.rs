// One walk over the orders, and Python's None by its name.
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
        orders
            .into_iter()
            .map(|order| (order, order))
            .reduce(|(low, high), (order, _)| (low.min(order), high.max(order)))
    }

    #[pyfunction]
    fn check_order(py: Python<'_>, sheets: i64) -> PyResult<Py<PyAny>> {
        if sheets < 1 {
            return Err(PyValueError::new_err("an order is for one sheet or more"));
        }
        Ok(py.None())
    }
}
