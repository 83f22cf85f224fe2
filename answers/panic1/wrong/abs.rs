// Tempting: count from the end with the index without its sign. The smallest isize has no
// positive twin.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: isize) -> PyResult<i64> {
        let index = if i < 0 {
            items.len().checked_sub(i.abs() as usize)
        } else {
            Some(i as usize)
        };
        index
            .and_then(|index| items.get(index).copied())
            .ok_or_else(|| PyIndexError::new_err("list index out of range"))
    }
}
