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

        fn increment(mut slf: PyRefMut<'_, Self>) {
            slf.count += 1;
        }

        fn decrement(mut slf: PyRefMut<'_, Self>) {
            slf.count -= 1;
        }

        fn reset(slf: &Bound<'_, Self>) {
            slf.borrow_mut().count = 0;
        }

        fn value(&self) -> i64 {
            self.count
        }

        fn __repr__(&self) -> String {
            format!("Counter(value={})", self.count)
        }
    }
}
