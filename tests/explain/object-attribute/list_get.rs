#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn first<'py>(things: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        things.call_method1("get", (0,))
    }
}
