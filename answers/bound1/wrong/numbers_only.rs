// Tempting: the list is Python's own now, and the papers are converted as before.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn put(tray: &Bound<'_, PyList>, paper: i64) -> PyResult<usize> {
        tray.append(paper)?;
        Ok(tray.len())
    }

    #[pyfunction]
    fn top(tray: &Bound<'_, PyList>) -> PyResult<i64> {
        tray.iter()
            .last()
            .ok_or_else(|| PyIndexError::new_err("the tray is empty"))?
            .extract()
    }
}
