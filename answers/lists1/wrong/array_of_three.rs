// Tempting: an array can be extracted, and the first example has three numbers.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: [i64; 3]) -> PyResult<Vec<i64>> {
        let mut balance = 0_i64;
        let mut balances = Vec::new();
        for change in moves.iter() {
            balance = balance
                .checked_add(*change)
                .ok_or_else(|| PyOverflowError::new_err("too much paper"))?;
            balances.push(balance);
        }
        Ok(balances)
    }
}
