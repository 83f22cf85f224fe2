// Tempting: every object can be asked, so why say which. A deque has these methods, too.
#[pyo3::pymodule]
mod bound1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn put(tray: &Bound<'_, PyAny>, paper: &Bound<'_, PyAny>) -> PyResult<usize> {
        tray.call_method1("append", (paper,))?;
        tray.len()
    }

    #[pyfunction]
    fn top<'py>(tray: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        tray.get_item(-1)
    }
}
