// Tempting: add in i128, and check at the end. The balance in between did not fit either, and it
// is in the list.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: Vec<i64>) -> PyResult<Vec<i128>> {
        let mut balance = 0_i128;
        let balances: Vec<i128> = moves
            .into_iter()
            .map(|change| {
                balance += i128::from(change);
                balance
            })
            .collect();
        i64::try_from(balance).map_err(|_| PyOverflowError::new_err("too much paper"))?;
        Ok(balances)
    }
}
