// Tempting: what has to go is let go of. Nobody calls that, as long as no circle is seen.
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

        fn __clear__(&mut self) {
            self.next = None;
            self.see_also.clear();
        }
    }
}
