// The intercom: whoever wants to hear what is announced subscribes a function,
// and `emit` calls them all. On Monday Andy subscribes in the middle of an
// announcement, and PyO3 says "Already borrowed". On Tuesday Kevin subscribes
// his lunch, and nobody finds out before the next announcement.
//
// TODO: let `subscribe` raise TypeError at once for what cannot be called. Let
// `emit` call those who were subscribed when it began, in the order in which they
// subscribed, and return a list of what they return. While it runs, a handler may
// do with the intercom whatever it likes, and so may other threads. An error of a
// handler ends the announcement, and arrives as it was raised.

#[pyo3::pymodule]
mod callback1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyclass]
    struct Intercom {
        handlers: Vec<Py<PyAny>>,
    }

    #[pymethods]
    impl Intercom {
        #[new]
        fn new() -> Self {
            let handlers = Vec::new();
            Intercom { handlers }
        }

        fn __len__(&self) -> usize {
            self.handlers.len()
        }

        fn subscribe(&mut self, handler: Bound<'_, PyAny>) {
            self.handlers.push(handler.unbind());
        }

        /// Calls every handler with the arguments that it gets.
        #[pyo3(signature = (*args, **kwargs))]
        fn emit(
            &self,
            args: &Bound<'_, PyTuple>,
            kwargs: Option<&Bound<'_, PyDict>>,
        ) -> PyResult<Vec<Py<PyAny>>> {
            let mut answers = Vec::new();
            for handler in &self.handlers {
                answers.push(handler.call(args.py(), args, kwargs)?);
            }
            Ok(answers)
        }
    }
}
