// Tempting: a bad index is a bad value. A list raises IndexError.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyValueError;
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
            .ok_or_else(|| PyValueError::new_err("list index out of range"))
    }
}
