#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk;

    #[pymethods]
    impl Desk {
        #[new]
        fn new() -> Self {
            Desk
        }

        fn __getattr__(slf: &Bound<'_, Self>, name: &str) -> PyResult<Py<PyAny>> {
            Ok(slf.getattr(name)?.unbind())
        }
    }
}
