// Tempting: what no two threads share needs no lock. Each thread counts its own visitors then.
#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod sync1 {
    use std::cell::RefCell;
    use std::collections::HashMap;

    use pyo3::prelude::*;

    thread_local! {
        static DOORS: RefCell<HashMap<String, u64>> = RefCell::default();
    }

    #[pyclass(frozen)]
    struct Visitors;

    #[pymethods]
    impl Visitors {
        #[new]
        fn new() -> Self {
            DOORS.take();
            Visitors
        }

        /// Counts a visitor, and says how many have come through this door so far.
        fn enter(&self, door: String) -> u64 {
            DOORS.with_borrow_mut(|doors| {
                let visitors = doors.entry(door).or_default();
                *visitors += 1;
                *visitors
            })
        }

        /// Counts a visitor for each door of an iterable, which may take its time.
        fn enter_all(&self, doors: &Bound<'_, PyAny>) -> PyResult<()> {
            for door in doors.try_iter()? {
                self.enter(door?.extract()?);
            }
            Ok(())
        }

        fn total(&self) -> u64 {
            DOORS.with_borrow(|doors| doors.values().sum())
        }
    }
}
