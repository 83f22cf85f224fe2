// Clones the pointer, not the fax, and looks at the kind of the exception.
#[pyo3::pymodule]
mod context1 {
    use pyo3::exceptions::PyConnectionError;
    use pyo3::prelude::*;
    use pyo3::types::{PyTuple, PyType};

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

        fn page<'py>(slf: &Bound<'py, Self>, text: String) -> Bound<'py, Self> {
            slf.borrow_mut().pages.push(text);
            slf.clone()
        }

        fn __call__<'py>(slf: &Bound<'py, Self>, text: String) -> Bound<'py, Self> {
            Self::page(slf, text)
        }

        fn __enter__<'py>(slf: &Bound<'py, Self>) -> Bound<'py, Self> {
            slf.clone()
        }

        #[pyo3(signature = (kind, *_rest))]
        fn __exit__(
            &mut self,
            kind: Option<Bound<'_, PyType>>,
            _rest: &Bound<'_, PyTuple>,
        ) -> PyResult<bool> {
            match kind {
                None => {
                    self.sent = true;
                    Ok(false)
                }
                Some(kind) => kind.is_subclass_of::<PyConnectionError>(),
            }
        }
    }
}
