#[pyo3::pymodule]
mod counter {
    use pyo3::prelude::*;
    use std::sync::atomic::{AtomicI64, Ordering};

    #[pyclass(frozen)]
    struct Counter {
        count: AtomicI64,
    }

    #[pymethods]
    impl Counter {
        #[new]
        fn new() -> Self {
            Counter {
                count: AtomicI64::new(0),
            }
        }

        fn increment(&self) {
            self.count.fetch_add(1, Ordering::Relaxed);
        }

        fn decrement(&self) {
            self.count.fetch_sub(1, Ordering::Relaxed);
        }

        fn reset(&self) {
            self.count.store(0, Ordering::Relaxed);
        }

        fn value(&self) -> i64 {
            self.count.load(Ordering::Relaxed)
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.value())
        }
    }
}
