// Satisfies the compiler; the second page goes onto a copy.
#[pyo3::pymodule]
mod context1 {
    use pyo3::exceptions::PyConnectionError;
    use pyo3::prelude::*;

    #[pyclass(get_all)]
    #[derive(Clone)]
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

        fn page(&mut self, text: String) -> Self {
            self.pages.push(text);
            self.clone()
        }

        fn __call__(&mut self, text: String) -> Self {
            self.page(text)
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
            error.is_instance_of::<PyConnectionError>()
        }
    }
}
