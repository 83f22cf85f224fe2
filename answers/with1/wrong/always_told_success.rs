// Tempting: leave first, then look at the result. The exit never hears of an error.
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
        let result = work.call1((thing,));
        exit.call1((py.None(), py.None(), py.None()))?;
        result
    }
}
