// Tempting: add the length and take the rest. -4 of three items is the last one again.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: isize) -> PyResult<i64> {
        let length = items.len() as isize;
        if i >= length || length == 0 {
            return Err(PyIndexError::new_err("list index out of range"));
        }
        Ok(items[(i % length + length) as usize % items.len()])
    }
}
