#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    /// Returns how many papers there are now.
    #[pyfunction]
    fn put(tray: &Bound<'_, PyList>, paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        tray.append(paper)?;
        Ok(tray.len())
    }

    #[pyfunction]
    fn top<'py>(tray: &Bound<'py, PyList>) -> PyResult<Bound<'py, PyAny>> {
        tray.iter()
            .last()
            .ok_or_else(|| PyIndexError::new_err("the tray is empty"))
    }
}

// A `Vec` parameter is a conversion: Rust gets a list of its own, and what
// happens to it never reaches Python. A `&Bound` converts nothing, so it takes
// any paper, and whoever else has the list sees what you do to it.
