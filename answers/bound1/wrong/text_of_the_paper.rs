// Tempting: a text can be made of any paper, and a text is easy to return.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn put(tray: &Bound<'_, PyList>, paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        tray.append(paper)?;
        Ok(tray.len())
    }

    #[pyfunction]
    fn top(tray: &Bound<'_, PyList>) -> PyResult<String> {
        let paper = tray
            .iter()
            .last()
            .ok_or_else(|| PyIndexError::new_err("the tray is empty"))?;
        Ok(paper.to_string())
    }
}
