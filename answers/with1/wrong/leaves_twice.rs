// Tempting: one place for all errors. The exit's own, after success, is one of them.
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
        let error = match work.call1((thing,)).and_then(|result| {
            exit.call1((py.None(), py.None(), py.None()))?;
            Ok(result)
        }) {
            Ok(result) => return Ok(result),
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

    /// Hangs `first` behind the last `__context__`, unless it is there already.
    fn chain(py: Python<'_>, error: &PyErr, first: PyErr) {
        if error.value(py).is(first.value(py)) {
            return;
        }
        match error.context(py) {
            Some(context) => chain(py, &context, first),
            None => error.set_context(py, Some(first)),
        }
    }
}
