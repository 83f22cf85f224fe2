// Tempting: Rust cleans up in `Drop`. It runs when the count is zero, and in a circle it never is.
#[pyo3::pymodule]
mod gc1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Card {
        #[pyo3(get)]
        title: String,
        #[pyo3(get, set)]
        next: Option<Py<PyAny>>,
        see_also: Vec<Py<PyAny>>,
    }

    impl Drop for Card {
        fn drop(&mut self) {
            self.next = None;
            self.see_also.clear();
        }
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
    }
}
