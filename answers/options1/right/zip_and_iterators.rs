// `zip` makes one Option out of two, a `Result` of an `Option` is None as well.
#[pyo3::pymodule]
mod options1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn first_order(orders: Vec<i64>) -> PyResult<Option<i64>> {
        Ok(orders.into_iter().next())
    }

    #[pyfunction]
    fn smallest_and_largest(orders: Vec<i64>) -> Option<(i64, i64)> {
        let smallest = orders.iter().copied().min();
        smallest.zip(orders.iter().copied().max())
    }

    #[pyfunction]
    fn check_order(sheets: i64) -> Result<(), PyErr> {
        (sheets > 0)
            .then_some(())
            .ok_or_else(|| PyValueError::new_err("nothing to do"))
    }
}
