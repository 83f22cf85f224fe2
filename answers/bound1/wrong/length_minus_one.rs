// Tempting: the last index is the length minus one, unless there is none.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn put(tray: &Bound<'_, PyList>, paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        tray.append(paper)?;
        Ok(tray.len())
    }

    #[pyfunction]
    fn top<'py>(tray: &Bound<'py, PyList>) -> PyResult<Bound<'py, PyAny>> {
        tray.get_item(tray.len() - 1)
    }
}
