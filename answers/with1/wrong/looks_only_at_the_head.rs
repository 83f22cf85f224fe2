// Tempting: only the exit's own error is compared, and `raise ... from` has the work's error further down.
#[pyo3::pymodule]
mod with1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn within<'py>(
        manager: &Bound<'py, PyAny>,
        work: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = manager.py();
        let exit = manager.getattr("__exit__")?;
        let thing = manager.call_method0("__enter__")?;
        let error = match work.call1((thing,)) {
            Ok(result) => {
                exit.call1((py.None(), py.None(), py.None()))?;
                return Ok(result);
            }
            Err(error) => error,
        };
        let told = (error.get_type(py), error.value(py), error.traceback(py));
        match exit.call1(told).and_then(|answer| answer.is_truthy()) {
            Ok(true) => Ok(py.None().into_bound(py)),
            Ok(false) => Err(error),
            Err(other) => {
                chain(py, &other, error);
                Err(other)
            }
        }
    }

    /// Hangs `first` on the last `__context__`.
    fn chain(py: Python<'_>, error: &PyErr, first: PyErr) {
        if !error.value(py).is(first.value(py)) {
            hang(py, error, first);
        }
    }

    fn hang(py: Python<'_>, error: &PyErr, first: PyErr) {
        match error.context(py) {
            Some(context) => hang(py, &context, first),
            None => error.set_context(py, Some(first)),
        }
    }
}
