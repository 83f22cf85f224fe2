// Tempting: `with` begins a new fax, so what was put in before goes.
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

        fn __enter__(mut slf: PyRefMut<'_, Self>) -> PyRefMut<'_, Self> {
            slf.pages.clear();
            slf
        }

        fn __exit__(
            &mut self,
            _kind: &Bound<'_, PyAny>,
            error: &Bound<'_, PyAny>,
            _trace: &Bound<'_, PyAny>,
        ) -> bool {
            self.sent = error.is_none();
            error.is_instance_of::<PyConnectionError>()
        }
    }
}
