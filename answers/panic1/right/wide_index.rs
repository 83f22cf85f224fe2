#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: i128) -> PyResult<i64> {
        let index = if i < 0 { i + items.len() as i128 } else { i };
        usize::try_from(index)
            .ok()
            .and_then(|index| items.get(index))
            .copied()
            .ok_or_else(|| PyIndexError::new_err(format!("no item {i}")))
    }
}
