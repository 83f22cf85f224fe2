// Tempting: `next` is what the story begins with. A circle may lead through `see_also`.
#[pyo3::pymodule]
mod gc1 {
    use pyo3::gc::PyVisit;
    use pyo3::{PyTraverseError, prelude::*};

    #[pyclass]
    struct Card {
        #[pyo3(get)]
        title: String,
        #[pyo3(get, set)]
        next: Option<Py<PyAny>>,
        see_also: Vec<Py<PyAny>>,
    }

    #[pymethods]
    impl Card {
        #[new]
        fn new(title: String) -> Self {
            Card {
                title,
                next: None,
                see_also: Vec::new(),
            }
        }

        /// Anything at all may be worth seeing.
        fn refer_to(&mut self, other: Py<PyAny>) {
            self.see_also.push(other);
        }

        fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
            visit.call(&self.next)
        }

        fn __clear__(&mut self) {
            self.next = None;
            self.see_also.clear();
        }
    }
}
