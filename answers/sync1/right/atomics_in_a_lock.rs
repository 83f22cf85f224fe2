#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod sync1 {
    use std::collections::HashMap;
    use std::sync::RwLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Visitors {
        doors: RwLock<HashMap<String, AtomicU64>>,
    }

    #[pymethods]
    impl Visitors {
        #[new]
        fn new() -> Self {
            let doors = RwLock::new(HashMap::new());
            Visitors { doors }
        }

        /// Counts a visitor, and says how many have come through this door so far.
        fn enter(&self, door: String) -> u64 {
            if let Some(visitors) = self.doors.read().unwrap().get(&door) {
                return visitors.fetch_add(1, Ordering::Relaxed) + 1;
            }
            let mut doors = self.doors.write().unwrap();
            doors
                .entry(door)
                .or_default()
                .fetch_add(1, Ordering::Relaxed)
                + 1
        }

        /// Counts a visitor for each door of an iterable, which may take its time.
        fn enter_all(&self, doors: &Bound<'_, PyAny>) -> PyResult<()> {
            for door in doors.try_iter()? {
                self.enter(door?.extract()?);
            }
            Ok(())
        }

        fn total(&self) -> u64 {
            let doors = self.doors.read().unwrap();
            doors
                .values()
                .map(|visitors| visitors.load(Ordering::Relaxed))
                .sum()
        }
    }
}
