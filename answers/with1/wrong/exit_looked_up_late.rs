// Tempting: `__exit__` is looked up where it is called, when it is too late.
#[pyo3::pymodule]
mod with1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn within<'py>(
        manager: &Bound<'py, PyAny>,
        work: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = manager.py();
        let thing = manager.call_method0("__enter__")?;
        let error = match work.call1((thing,)) {
            Ok(result) => {
                manager.call_method1("__exit__", (py.None(), py.None(), py.None()))?;
                return Ok(result);
            }
            Err(error) => error,
        };
        let told = (error.get_type(py), error.value(py), error.traceback(py));
        match manager
            .call_method1("__exit__", told)
            .and_then(|answer| answer.is_truthy())
        {
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
