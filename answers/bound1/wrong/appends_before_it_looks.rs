// Tempting: whatever has an `append` is a tray, and `len` is asked of a list. A deque has the
// paper by then.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    /// Returns how many papers there are now.
    #[pyfunction]
    fn put(tray: &Bound<'_, PyAny>, paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        tray.call_method1("append", (paper,))?;
        Ok(tray.cast::<PyList>()?.len())
    }

    #[pyfunction]
    fn top<'py>(tray: &Bound<'py, PyList>) -> PyResult<Bound<'py, PyAny>> {
        tray.iter()
            .last()
            .ok_or_else(|| PyIndexError::new_err("the tray is empty"))
    }
}
