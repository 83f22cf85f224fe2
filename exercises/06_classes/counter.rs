// The receptionist counts the calls that nobody wanted: one more, one less
// (even below zero), and `reset` for a new day. Reading works, changing does
// not.
//
// TODO: make `increment` compile, then write `decrement` and `reset`. Which of
// the methods change the counter, and what does Rust ask of them for that?

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

        fn increment(&self) {
            self.count += 1;
        }

        fn decrement(&self) {
            todo!("one less")
        }

        fn reset(&self) {
            todo!("back to zero")
        }

        fn value(&self) -> i64 {
            self.count
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count)
        }
    }
}
