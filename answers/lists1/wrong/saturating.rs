// Tempting: it never overflows. It stops at the largest number, and says nothing.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: Vec<i64>) -> PyResult<Vec<i64>> {
        let mut balance = 0_i64;
        moves
            .into_iter()
            .map(|change| {
                balance = balance.saturating_add(change);
                Ok(balance)
            })
            .collect()
    }
}
