// Python's own name for it; each element is converted when its turn comes.
#[pyo3::pymodule]
mod lists1 {
    use pyo3::exceptions::{PyOverflowError, PyTypeError};
    use pyo3::prelude::*;
    use pyo3::types::{PySequence, PyString};

    #[pyfunction]
    fn balances(moves: &Bound<'_, PySequence>) -> PyResult<Vec<i64>> {
        if moves.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("a str is not a list of numbers"));
        }
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
