// Tempting: what is put on top should come first. The TODO says: at its end.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn put(tray: &Bound<'_, PyList>, paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        tray.insert(0, paper)?;
        Ok(tray.len())
    }

    #[pyfunction]
    fn top<'py>(tray: &Bound<'py, PyList>) -> PyResult<Bound<'py, PyAny>> {
        tray.get_item(0)
    }
}
