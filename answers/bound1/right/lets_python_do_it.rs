#[pyo3::pymodule]
mod bound1 {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn put(py: Python<'_>, tray: Py<PyList>, paper: Py<PyAny>) -> PyResult<Py<PyAny>> {
        tray.call_method1(py, "append", (paper,))?;
        tray.call_method0(py, "__len__")
    }

    #[pyfunction]
    fn top(py: Python<'_>, tray: Py<PyList>) -> PyResult<Py<PyAny>> {
        tray.call_method1(py, "__getitem__", (-1,))
    }
}
