// Tempting: iterate over whatever comes. A set, a generator and the empty str go through as
// well.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: &Bound<'_, PyAny>) -> PyResult<Vec<i64>> {
        let mut balance = 0_i64;
        let mut balances = Vec::new();
        for change in moves.try_iter()? {
            balance = balance
                .checked_add(change?.extract()?)
                .ok_or_else(|| PyOverflowError::new_err("too much paper"))?;
            balances.push(balance);
        }
        Ok(balances)
    }
}
