// Tempting: a static can be changed through `&self`.
#[pyo3::pymodule]
mod counter {
    use pyo3::prelude::*;
    use std::sync::atomic::{AtomicI64, Ordering};

    static COUNT: AtomicI64 = AtomicI64::new(0);

    #[pyclass]
    struct Counter {}

    #[pymethods]
    impl Counter {
        #[new]
        fn new() -> Self {
            Counter {}
        }

        fn increment(&self) {
            COUNT.fetch_add(1, Ordering::Relaxed);
        }

        fn decrement(&self) {
            COUNT.fetch_sub(1, Ordering::Relaxed);
        }

        fn reset(&self) {
            COUNT.store(0, Ordering::Relaxed);
        }

        fn value(&self) -> i64 {
            COUNT.load(Ordering::Relaxed)
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.value())
        }
    }
}
