// Raises its own error, where false would let the real one go on.
#[pyo3::pymodule]
mod context1 {
    use pyo3::exceptions::{PyConnectionError, PyRuntimeError};
    use pyo3::prelude::*;

    #[pyclass(get_all)]
    struct Fax {
        pages: Vec<String>,
        sent: bool,
    }

    #[pymethods]
    impl Fax {
        #[new]
        fn new() -> Self {
            Self {
                pages: Vec::new(),
                sent: false,
            }
        }

        fn page(mut slf: PyRefMut<'_, Self>, text: String) -> PyRefMut<'_, Self> {
            slf.pages.push(text);
            slf
        }

        fn __call__(slf: PyRefMut<'_, Self>, text: String) -> PyRefMut<'_, Self> {
            Self::page(slf, text)
        }

        fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __exit__(
            &mut self,
            _kind: &Bound<'_, PyAny>,
            error: &Bound<'_, PyAny>,
            _trace: &Bound<'_, PyAny>,
        ) -> PyResult<bool> {
            self.sent = error.is_none();
            if error.is_none() || error.is_instance_of::<PyConnectionError>() {
                return Ok(true);
            }
            Err(PyRuntimeError::new_err(error.to_string()))
        }
    }
}
