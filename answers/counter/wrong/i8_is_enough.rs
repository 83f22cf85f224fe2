// Tempting: nobody gets more than a hundred calls a day.
#[pyo3::pymodule]
mod counter {
    use pyo3::prelude::*;

    #[pyclass]
    struct Counter {
        count: i8,
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

        fn value(&self) -> i8 {
            self.count
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count)
        }
    }
}
