// Tempting: the new value looks useful as a result.
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

        fn increment(&mut self) -> i64 {
            self.count += 1;
            self.count
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
