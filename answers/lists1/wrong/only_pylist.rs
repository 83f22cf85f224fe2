// Tempting: a list is a PyList. A tuple and a range are not.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn balances(moves: &Bound<'_, PyList>) -> PyResult<Vec<i64>> {
        let mut balance = 0_i64;
        let mut balances = Vec::new();
        for change in moves {
            balance = balance
                .checked_add(change.extract()?)
                .ok_or_else(|| PyOverflowError::new_err("too much paper"))?;
            balances.push(balance);
        }
        Ok(balances)
    }
}
