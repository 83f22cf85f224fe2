// Tempting: `Cell` is Rust's usual way to change things through `&self`.
#[pyo3::pymodule]
mod counter {
    use pyo3::prelude::*;
    use std::cell::Cell;

    #[pyclass]
    struct Counter {
        count: Cell<i64>,
    }

    #[pymethods]
    impl Counter {
        #[new]
        fn new() -> Self {
            Counter {
                count: Cell::new(0),
            }
        }

        fn increment(&self) {
            self.count.set(self.count.get() + 1);
        }

        fn decrement(&self) {
            self.count.set(self.count.get() - 1);
        }

        fn reset(&self) {
            self.count.set(0);
        }

        fn value(&self) -> i64 {
            self.count.get()
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count.get())
        }
    }
}
