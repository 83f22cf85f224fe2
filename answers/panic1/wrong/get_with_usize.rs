// Tempting: `get` mends the panic, but a `usize` cannot count from the end.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: usize) -> PyResult<i64> {
        items
            .get(i)
            .copied()
            .ok_or_else(|| PyIndexError::new_err("list index out of range"))
    }
}
