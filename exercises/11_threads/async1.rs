// Pam sends faxes with asyncio. `await send(pages)` works, and still nothing
// else in her event loop moves until the fax is through: `detach` lets other
// threads run, but the loop lives in the thread that is busy here.
//
// TODO: let `send` return at once and fax in a thread of Rust's own, which
// tells the event loop when it is done; several faxes go out at the same time.
// Errors are raised at the await. Nothing is printed or raised if the fax was
// cancelled, or the loop closed, before it is through.

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
        let (method, outcome) = match py.detach(|| fax(&pages)) {
            Ok(pages) => ("set_result", pages.into_bound_py_any(py)?),
            Err(error) => ("set_exception", error.into_bound_py_any(py)?),
        };
        settle(&future, method, &outcome)?;
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
