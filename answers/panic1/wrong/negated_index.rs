// Tempting: `len - (-i)`. It panics for -4 of three items and for the smallest `isize`.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: isize) -> PyResult<i64> {
        let index = if i < 0 {
            items.len() - (-i) as usize
        } else {
            i as usize
        };
        items
            .get(index)
            .copied()
            .ok_or_else(|| PyIndexError::new_err("list index out of range"))
    }
}
