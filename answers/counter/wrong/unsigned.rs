// Tempting: counters count up, so `u64` looks natural.
#[pyo3::pymodule]
mod counter {
    use pyo3::prelude::*;

    #[pyclass]
    struct Counter {
        count: u64,
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

        fn value(&self) -> u64 {
            self.count
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count)
        }
    }
}
