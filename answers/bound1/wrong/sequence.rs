// Tempting: `PySequence` sounds like a list, and `to_list` makes one. A new one.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use pyo3::types::PySequence;

    #[pyfunction]
    fn put(tray: &Bound<'_, PySequence>, paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        let tray = tray.to_list()?;
        tray.append(paper)?;
        Ok(tray.len())
    }

    #[pyfunction]
    fn top<'py>(tray: &Bound<'py, PySequence>) -> PyResult<Bound<'py, PyAny>> {
        tray.to_list()?
            .iter()
            .last()
            .ok_or_else(|| PyIndexError::new_err("the tray is empty"))
    }
}
