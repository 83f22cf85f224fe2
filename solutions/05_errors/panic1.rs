#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: isize) -> PyResult<i64> {
        let index = if i < 0 {
            items.len().checked_add_signed(i)
        } else {
            Some(i.unsigned_abs())
        };
        index
            .and_then(|index| items.get(index).copied())
            .ok_or_else(|| PyIndexError::new_err("list index out of range"))
    }
}

// A panic reaches Python as a `PanicException`, which is a `BaseException` on purpose: it means
// a bug, and no `except Exception` should hide one. So never leave to `[i]` or `unwrap` what
// callers can cause: `get`, `checked_...` and `ok_or_else` turn it into an ordinary exception.
