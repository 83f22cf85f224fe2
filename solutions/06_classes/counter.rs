#[pyo3::pymodule]
mod counter {
    use pyo3::prelude::*;

    #[pyclass]
    struct Counter {
        count: i64,
    }

    #[pymethods]
    impl Counter {
        #[new]
        fn new() -> Self {
            Counter { count: 0 }
        }

        fn increment(&mut self) {
            self.count += 1;
        }

        fn decrement(&mut self) {
            self.count -= 1;
        }

        fn reset(&mut self) {
            self.count = 0;
        }

        fn value(&self) -> i64 {
            self.count
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count)
        }
    }
}

// A method that changes the object takes `&mut self`, one that only looks takes
// `&self`. Python knows no such difference, so PyO3 checks at run time that
// nobody else uses the object while a `&mut self` method is at work.
