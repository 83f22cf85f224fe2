// Tempting: the exit has been told, and its answer looks like nothing that matters.
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
        exit.call1(told)?;
        Err(error)
    }
}
