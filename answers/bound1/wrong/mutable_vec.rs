// Tempting: in Rust, `&mut Vec` would change the caller's list. Python has no `Vec` to lend.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn put(tray: &mut Vec<Py<PyAny>>, paper: Py<PyAny>) -> usize {
        tray.push(paper);
        tray.len()
    }

    #[pyfunction]
    fn top(py: Python<'_>, tray: Vec<Py<PyAny>>) -> PyResult<Py<PyAny>> {
        tray.last()
            .map(|paper| paper.clone_ref(py))
            .ok_or_else(|| PyIndexError::new_err("the tray is empty"))
    }
}
