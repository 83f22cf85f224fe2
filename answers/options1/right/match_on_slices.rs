// The question mark may stay away.
#[pyo3::pymodule]
mod options1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn first_order(orders: Vec<i64>) -> Option<i64> {
        match orders.as_slice() {
            [first, ..] => Some(*first),
            [] => None,
        }
    }

    #[pyfunction]
    fn smallest_and_largest(mut orders: Vec<i64>) -> Option<(i64, i64)> {
        orders.sort_unstable();
        Some((*orders.first()?, *orders.last()?))
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> PyResult<()> {
        if sheets >= 1 {
            Ok(())
        } else {
            Err(PyValueError::new_err("nothing to do"))
        }
    }
}
