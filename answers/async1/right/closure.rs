#[pyo3::pymodule]
mod async1 {
    use std::sync::Mutex;
    use std::thread;
    use std::time::Duration;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyCFunction;

    /// An asyncio.Future for the number of pages.
    #[pyfunction]
    fn send<'py>(py: Python<'py>, pages: Vec<String>) -> PyResult<Bound<'py, PyAny>> {
        let event_loop = py.import("asyncio")?.call_method0("get_running_loop")?;
        let future = event_loop.call_method0("create_future")?;
        let (waiting, awaited) = (event_loop.unbind(), future.clone().unbind());
        thread::spawn(move || {
            let outcome = fax(&pages);
            Python::attach(|py| {
                let outcome = Mutex::new(Some(outcome));
                let settle = PyCFunction::new_closure(py, None, None, move |args, _| {
                    let future = args.get_item(0)?;
                    if future.call_method0("done")?.is_truthy()? {
                        return Ok(());
                    }
                    let outcome = outcome.lock().unwrap().take();
                    match outcome.expect("it is called once") {
                        Ok(pages) => future.call_method1("set_result", (pages,))?,
                        Err(error) => future.call_method1("set_exception", (error,))?,
                    };
                    PyResult::Ok(())
                });
                let call = (settle.expect("a function can be made"), awaited);
                // The loop may be closed.
                let _ = waiting.call_method1(py, "call_soon_threadsafe", call);
            });
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
