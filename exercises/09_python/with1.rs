// Corporate's fax line is a context manager of Python: whoever enters it has to
// leave it again. `within` does so only as long as nothing goes wrong, and since
// Kevin faxed a pizza, the line has been busy.
//
// TODO: let `within(manager, work)` do exactly what Python does here:
//
//     with manager as thing:
//         return work(thing)
//
// So the exit is told of every error, and may swallow it (the result is None).
// When it fails itself, its error comes out, and the work's error is put at the end
// of its `__context__` chain, unless it is in that chain already.
// Something that has no exit is not entered. (Python asks the class for the two
// methods. You may ask the object.)

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
        let result = work.call1((thing,))?;
        manager.call_method1("__exit__", (py.None(), py.None(), py.None()))?;
        Ok(result)
    }
}
