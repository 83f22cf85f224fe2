#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod sync1 {
    use std::collections::HashMap;
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU64, Ordering};

    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Visitors {
        doors: Mutex<HashMap<String, u64>>,
        total: AtomicU64,
    }

    #[pymethods]
    impl Visitors {
        #[new]
        fn new() -> Self {
            let doors = Mutex::new(HashMap::new());
            Visitors {
                doors,
                total: AtomicU64::new(0),
            }
        }

        /// Counts a visitor, and says how many have come through this door so far.
        fn enter(&self, door: String) -> u64 {
            let mut doors = self.doors.lock().unwrap();
            let visitors = doors.entry(door).or_default();
            *visitors += 1;
            self.total.fetch_add(1, Ordering::Relaxed);
            *visitors
        }

        /// Counts a visitor for each door of an iterable, which may take its time.
        fn enter_all(&self, doors: &Bound<'_, PyAny>) -> PyResult<()> {
            for door in doors.try_iter()? {
                self.enter(door?.extract()?);
            }
            Ok(())
        }

        fn total(&self) -> u64 {
            self.total.load(Ordering::Relaxed)
        }
    }
}
