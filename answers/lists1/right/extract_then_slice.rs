// The conversion by hand, and a Rust function that still takes a slice.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    fn add_up(moves: &[i64]) -> Option<Vec<i64>> {
        let mut balance = 0_i64;
        moves
            .iter()
            .map(|change| {
                balance = balance.checked_add(*change)?;
                Some(balance)
            })
            .collect()
    }

    #[pyfunction]
    fn balances(moves: &Bound<'_, PyAny>) -> PyResult<Vec<i64>> {
        let moves: Vec<i64> = moves.extract()?;
        add_up(&moves).ok_or_else(|| PyOverflowError::new_err("too much paper"))
    }
}
