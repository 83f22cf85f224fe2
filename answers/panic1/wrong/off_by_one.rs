// Tempting: `>` instead of `>=` lets the index just behind the last item through.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: isize) -> PyResult<i64> {
        let length = items.len() as isize;
        let index = if i < 0 { i + length } else { i };
        if index < 0 || index > length {
            return Err(PyIndexError::new_err("list index out of range"));
        }
        Ok(items[index as usize])
    }
}
