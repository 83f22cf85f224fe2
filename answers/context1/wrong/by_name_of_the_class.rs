// Tempting: the kind says what it is. A subclass has another name.
#[pyo3::pymodule]
mod context1 {
    use pyo3::exceptions::PyConnectionError;
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
        ) -> bool {
            self.sent = error.is_none();
            _kind.to_string().contains("Connection")
        }
    }
}
