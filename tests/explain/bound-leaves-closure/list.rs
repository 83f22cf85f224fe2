#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn tray<'py>() -> Bound<'py, PyList> {
        Python::attach(|py| PyList::empty(py))
    }
}
