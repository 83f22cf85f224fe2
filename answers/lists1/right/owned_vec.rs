// Only the type of the argument changes.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: Vec<i64>) -> PyResult<Vec<i64>> {
        let mut balance = 0_i64;
        let mut balances = Vec::with_capacity(moves.len());
        for change in &moves {
            balance = balance
                .checked_add(*change)
                .ok_or_else(|| PyOverflowError::new_err("too much paper"))?;
            balances.push(balance);
        }
        Ok(balances)
    }
}
