// Tempting: the future has the methods that it takes, so `settle` goes. They raise if it was cancelled.
#[pyo3::pymodule]
mod async1 {
    use std::thread;
    use std::time::Duration;

    use pyo3::IntoPyObjectExt;
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// An asyncio.Future for the number of pages.
    #[pyfunction]
    fn send<'py>(py: Python<'py>, pages: Vec<String>) -> PyResult<Bound<'py, PyAny>> {
        let event_loop = py.import("asyncio")?.call_method0("get_running_loop")?;
        let future = event_loop.call_method0("create_future")?;
        let (waiting, awaited) = (event_loop.unbind(), future.clone().unbind());
        thread::spawn(move || {
            let outcome = fax(&pages);
            Python::attach(|py| -> PyResult<()> {
                let (method, outcome) = match outcome {
                    Ok(pages) => ("set_result", pages.into_bound_py_any(py)?),
                    Err(error) => ("set_exception", error.into_bound_py_any(py)?),
                };
                let call = (awaited.getattr(py, method)?, outcome);
                waiting.call_method1(py, "call_soon_threadsafe", call)?;
                Ok(())
            })
        });
        Ok(future)
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
