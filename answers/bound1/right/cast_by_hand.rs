#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn put<'py>(tray: &Bound<'py, PyAny>, paper: Bound<'py, PyAny>) -> PyResult<usize> {
        tray.cast::<PyList>()?;
        tray.call_method1("append", (paper,))?;
        tray.len()
    }

    #[pyfunction]
    fn top(tray: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let tray = tray.cast::<PyList>()?;
        let Some(last) = tray.len().checked_sub(1) else {
            return Err(PyIndexError::new_err("the tray is empty"));
        };
        Ok(tray.get_item(last)?.unbind())
    }
}
