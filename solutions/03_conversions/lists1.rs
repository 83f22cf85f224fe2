#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: Vec<i64>) -> PyResult<Vec<i64>> {
        let mut balance = 0_i64;
        moves
            .into_iter()
            .map(|change| {
                balance = balance
                    .checked_add(change)
                    .ok_or_else(|| PyOverflowError::new_err("more paper than an i64 can count"))?;
                Ok(balance)
            })
            .collect()
    }
}

// A list holds Python objects, not numbers side by side: there is no `[i64]` in it to borrow. A
// `Vec<T>` argument takes any sequence and converts every element into an owned copy, checked.
// Between Rust functions a slice is still the right argument.
