#[pyo3::pymodule]
mod gc1 {
    use std::sync::Mutex;

    use pyo3::gc::PyVisit;
    use pyo3::{PyTraverseError, prelude::*};

    #[pyclass(frozen)]
    struct Card {
        #[pyo3(get)]
        title: String,
        held: Mutex<Held>,
    }

    #[derive(Default)]
    struct Held {
        next: Option<Py<PyAny>>,
        see_also: Vec<Py<PyAny>>,
    }

    #[pymethods]
    impl Card {
        #[new]
        fn new(title: String) -> Self {
            Card {
                title,
                held: Mutex::default(),
            }
        }

        /// Anything at all may be worth seeing.
        fn refer_to(&self, other: Py<PyAny>) {
            self.held.lock().unwrap().see_also.push(other);
        }

        #[getter]
        fn next(&self, py: Python<'_>) -> Option<Py<PyAny>> {
            let held = self.held.lock().unwrap();
            held.next.as_ref().map(|next| next.clone_ref(py))
        }

        #[setter]
        fn set_next(&self, next: Option<Py<PyAny>>) {
            let before = std::mem::replace(&mut self.held.lock().unwrap().next, next);
            drop(before);
        }

        fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
            // Whoever holds the lock holds on to the card as well: then it is not garbage.
            let Ok(held) = self.held.try_lock() else {
                return Ok(());
            };
            visit.call(&held.next)?;
            held.see_also.iter().try_for_each(|other| visit.call(other))
        }

        fn __clear__(&self) {
            let held = std::mem::take(&mut *self.held.lock().unwrap());
            drop(held);
        }
    }
}
