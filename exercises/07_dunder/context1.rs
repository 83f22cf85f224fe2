// Pam writes and sends a fax in one breath:
// `with Fax() as fax: fax("one").page("two")`.
//
// TODO: let `page("text")`, its short form `fax("text")`, and `with fax as ...`
// all hand out the very same fax. At the end of the block it is sent if nothing
// went wrong. A busy line, a ConnectionError, is nothing to fuss about: swallow
// it, but nothing else.

#[pyo3::pymodule]
mod context1 {
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

        fn page(&mut self, text: String) -> &Self {
            self.pages.push(text);
            self
        }

        fn __exit__(
            &mut self,
            _kind: &Bound<'_, PyAny>,
            _error: &Bound<'_, PyAny>,
            _trace: &Bound<'_, PyAny>,
        ) -> bool {
            self.sent = true;
            true
        }
    }
}
