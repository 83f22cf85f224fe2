// Tempting: f64 takes every number. But half a sheet is not a sheet, and large numbers lose
// their end.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: Vec<f64>) -> Vec<f64> {
        let mut balance = 0.0;
        moves
            .into_iter()
            .map(|change| {
                balance += change;
                balance
            })
            .collect()
    }
}
