// What is held in a list of Python is seen through the list, which takes itself apart as well.
#[pyo3::pymodule]
mod gc1 {
    use pyo3::gc::PyVisit;
    use pyo3::types::PyList;
    use pyo3::{PyTraverseError, prelude::*};

    #[pyclass]
    struct Card {
        #[pyo3(get)]
        title: String,
        #[pyo3(get, set)]
        next: Option<Py<PyAny>>,
        see_also: Py<PyList>,
    }

    #[pymethods]
    impl Card {
        #[new]
        fn new(py: Python<'_>, title: String) -> Self {
            Card {
                title,
                next: None,
                see_also: PyList::empty(py).unbind(),
            }
        }

        /// Anything at all may be worth seeing.
        fn refer_to(&self, other: Bound<'_, PyAny>) -> PyResult<()> {
            self.see_also.bind(other.py()).append(&other)
        }

        fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
            visit.call(&self.next)?;
            visit.call(&self.see_also)
        }

        fn __clear__(&mut self) {
            self.next = None;
        }
    }
}
