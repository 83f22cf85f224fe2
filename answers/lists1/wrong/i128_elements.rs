// Tempting: with i128 nothing overflows. Nor is anything refused.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: Vec<i128>) -> Vec<i128> {
        let mut balance = 0;
        moves
            .into_iter()
            .map(|change| {
                balance += change;
                balance
            })
            .collect()
    }
}
