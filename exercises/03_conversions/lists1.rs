// The warehouse writes down what comes in (plus) and what goes out (minus), as
// 5, -2, 4. `balances` says how much paper there was after each: 5, 3, 7. It
// only reads its numbers, so in Rust a slice would do. Here the compiler
// refuses it.
//
// TODO: take whatever sequence of int Python passes: a list, a tuple, a range.
// What is not a sequence, such as a set or a generator, raises TypeError, and
// so does a str.

#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn balances(moves: &[i64]) -> PyResult<Vec<i64>> {
        let mut balance = 0_i64;
        let mut balances = Vec::new();
        for change in moves.iter() {
            balance = balance
                .checked_add(*change)
                .ok_or_else(|| PyOverflowError::new_err("more paper than an i64 can count"))?;
            balances.push(balance);
        }
        Ok(balances)
    }
}
