// Tempting: a `Vec` of references takes every paper. It is still a copy of the list.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn put(mut tray: Vec<Py<PyAny>>, paper: Py<PyAny>) -> usize {
        tray.push(paper);
        tray.len()
    }

    #[pyfunction]
    fn top(mut tray: Vec<Py<PyAny>>) -> PyResult<Py<PyAny>> {
        tray.pop()
            .ok_or_else(|| PyIndexError::new_err("the tray is empty"))
    }
}
