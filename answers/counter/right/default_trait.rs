#[pyo3::pymodule]
mod counter {
    use pyo3::prelude::*;

    #[pyclass]
    #[derive(Default)]
    struct Counter {
        count: i64,
    }

    #[pymethods]
    impl Counter {
        #[new]
        fn new() -> Self {
            Self::default()
        }

        fn increment(&mut self) {
            self.count += 1;
        }

        fn decrement(&mut self) {
            self.count -= 1;
        }

        fn reset(&mut self) {
            *self = Self::default();
        }

        fn value(&self) -> i64 {
            self.count
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count)
        }
    }
}
