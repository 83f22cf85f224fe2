#[pyo3::pymodule]
mod async1 {
    use std::thread;
    use std::time::Duration;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// An asyncio.Future for the number of pages.
    #[pyfunction]
    fn send<'py>(py: Python<'py>, pages: Vec<String>) -> PyResult<Bound<'py, PyAny>> {
        let blocking = wrap_pyfunction!(send_and_wait, py)?;
        py.import("asyncio")?
            .call_method1("to_thread", (blocking, pages))
    }

    #[pyfunction]
    fn send_and_wait(py: Python<'_>, pages: Vec<String>) -> PyResult<usize> {
        py.detach(|| fax(&pages))
    }

    /// Takes ten milliseconds for each page.
    fn fax(pages: &[String]) -> PyResult<usize> {
        for page in pages {
            if page.is_empty() {
                return Err(PyValueError::new_err("a page without a word"));
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(pages.len())
    }
}
