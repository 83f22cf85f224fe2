// Tempting: the compiler stops complaining when a copy is changed.
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

        fn increment(&self) -> i64 {
            let count = self.count;
            count + 1
        }

        fn decrement(&self) -> i64 {
            let count = self.count;
            count - 1
        }

        fn reset(&self) -> i64 {
            0
        }

        fn value(&self) -> i64 {
            self.count
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count)
        }
    }
}
