// Tempting: four lines are enough for an office. The fifth fax waits, however short it is.
#[pyo3::pymodule]
mod async1 {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
    use std::thread;
    use std::time::Duration;

    use pyo3::IntoPyObjectExt;
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    static NEXT: AtomicUsize = AtomicUsize::new(0);
    static LINES: [Mutex<()>; 4] = [const { Mutex::new(()) }; 4];

    /// An asyncio.Future for the number of pages.
    #[pyfunction]
    fn send<'py>(py: Python<'py>, pages: Vec<String>) -> PyResult<Bound<'py, PyAny>> {
        let event_loop = py.import("asyncio")?.call_method0("get_running_loop")?;
        let future = event_loop.call_method0("create_future")?;
        let (waiting, awaited) = (event_loop.unbind(), future.clone().unbind());
        thread::spawn(move || {
            let line = LINES[NEXT.fetch_add(1, Relaxed) % 4].lock();
            let outcome = fax(&pages);
            drop(line);
            Python::attach(|py| -> PyResult<()> {
                let (method, outcome) = match outcome {
                    Ok(pages) => ("set_result", pages.into_bound_py_any(py)?),
                    Err(error) => ("set_exception", error.into_bound_py_any(py)?),
                };
                let settle = wrap_pyfunction!(settle, py)?;
                let call = (settle, awaited, method, outcome);
                waiting.call_method1(py, "call_soon_threadsafe", call)?;
                Ok(())
            })
        });
        Ok(future)
    }

    /// Ends a future that is not done yet. Only the thread of its event loop may do that.
    #[pyfunction]
    fn settle(future: &Bound<'_, PyAny>, method: &str, outcome: &Bound<'_, PyAny>) -> PyResult<()> {
        if !future.call_method0("done")?.is_truthy()? {
            future.call_method1(method, (outcome,))?;
        }
        Ok(())
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
