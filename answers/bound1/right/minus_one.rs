#[pyo3::pymodule]
mod bound1 {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn put(tray: Bound<'_, PyList>, paper: Py<PyAny>) -> PyResult<usize> {
        tray.append(paper)?;
        Ok(tray.len())
    }

    #[pyfunction]
    fn top(tray: Bound<'_, PyList>) -> PyResult<Bound<'_, PyAny>> {
        tray.as_any().get_item(-1)
    }
}
