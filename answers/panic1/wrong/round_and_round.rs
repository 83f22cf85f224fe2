// Tempting: the remainder handles negative numbers, but nothing is ever too far.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: isize) -> PyResult<i64> {
        if items.is_empty() {
            return Err(PyIndexError::new_err("list index out of range"));
        }
        Ok(items[i.rem_euclid(items.len() as isize) as usize])
    }
}
