#[pyo3::pymodule]
mod with1 {
    use pyo3::prelude::*;
    use std::ffi::CStr;

    const WITHIN: &CStr = c"
def within(manager, work):
    with manager as thing:
        return work(thing)
";

    #[pyfunction]
    fn within<'py>(
        manager: &Bound<'py, PyAny>,
        work: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        PyModule::from_code(manager.py(), WITHIN, c"within.py", c"with1.within")?
            .getattr("within")?
            .call1((manager, work))
    }
}
