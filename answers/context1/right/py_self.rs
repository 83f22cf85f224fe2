// `Py<Self>` is the object as well, borrowed only for the push.
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

        fn page(slf: Py<Self>, py: Python<'_>, text: String) -> Py<Self> {
            slf.borrow_mut(py).pages.push(text);
            slf
        }

        fn __call__(slf: Py<Self>, py: Python<'_>, text: String) -> Py<Self> {
            Self::page(slf, py, text)
        }

        fn __enter__(slf: Py<Self>) -> Py<Self> {
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
