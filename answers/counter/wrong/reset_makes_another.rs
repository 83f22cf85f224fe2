// Tempting: a new day, a new counter: `reset` returns one that stands at 0.
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

        fn reset(&self) -> Self {
            Counter::new()
        }

        fn value(&self) -> i64 {
            self.count
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count)
        }
    }
}
