#[pyo3::pymodule]
mod with1 {
    use pyo3::prelude::*;

    fn with<'py, R>(
        manager: &Bound<'py, PyAny>,
        body: impl FnOnce(Bound<'py, PyAny>) -> PyResult<R>,
    ) -> PyResult<Option<R>> {
        let py = manager.py();
        let class = manager.get_type();
        let (enter, exit) = (class.getattr("__enter__")?, class.getattr("__exit__")?);
        let nothing = py.None();
        let result = body(enter.call1((manager,))?);
        let Err(error) = result else {
            exit.call1((manager, &nothing, &nothing, &nothing))?;
            return result.map(Some);
        };
        let details = (
            manager,
            error.get_type(py),
            error.value(py),
            error.traceback(py),
        );
        let answer = exit.call1(details).and_then(|answer| answer.is_truthy());
        let new = match answer {
            Ok(true) => return Ok(None),
            Ok(false) => return Err(error),
            Err(new) => new,
        };
        let mut last = new.clone_ref(py);
        while !last.value(py).is(error.value(py)) {
            let Some(next) = last.context(py) else {
                last.set_context(py, Some(error));
                break;
            };
            last = next;
        }
        Err(new)
    }

    #[pyfunction]
    fn within<'py>(
        manager: &Bound<'py, PyAny>,
        work: &Bound<'py, PyAny>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        with(manager, |thing| work.call1((thing,)))
    }
}
