// Three small questions about the orders of the day. On a quiet day there are
// none, and then Python should see None. Now it sees a panic, a list and an
// empty str.
//
// TODO: `first_order` and `smallest_and_largest` return None if there are no
// orders. If there are any, `smallest_and_largest` returns a tuple of two.
//
// TODO: `check_order` has nothing to return: None if all is well.
//
// None is only an answer: passed in as orders, it stays a `TypeError`.

#[pyo3::pymodule]
mod options1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn first_order(orders: Vec<i64>) -> i64 {
        orders[0]
    }

    #[pyfunction]
    fn smallest_and_largest(orders: Vec<i64>) -> Vec<i64> {
        let smallest = orders.iter().min();
        let largest = orders.iter().max();
        smallest.into_iter().chain(largest).copied().collect()
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> PyResult<String> {
        if sheets < 1 {
            return Err(PyValueError::new_err("an order is for one sheet or more"));
        }
        Ok(String::new())
    }
}
