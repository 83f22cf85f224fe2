#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Fax;

    #[pymethods]
    impl Fax {
        #[new]
        fn new() -> Self {
            Fax
        }

        fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __exit__(
            &self,
            _kind: &Bound<'_, PyAny>,
            _error: &Bound<'_, PyAny>,
            _trace: &Bound<'_, PyAny>,
        ) -> bool {
            true
        }
    }
}
