// Tempting: a total of its own is quick to read, and is brought up to date when `enter_all` is
// through.
#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod sync1 {
    use std::collections::HashMap;
    use std::sync::Mutex;

    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Visitors {
        doors: Mutex<HashMap<String, u64>>,
        total: Mutex<u64>,
    }

    #[pymethods]
    impl Visitors {
        #[new]
        fn new() -> Self {
            let doors = Mutex::new(HashMap::new());
            let total = Mutex::new(0);
            Visitors { doors, total }
        }

        /// Counts a visitor, and says how many have come through this door so far.
        fn enter(&self, door: String) -> u64 {
            let mut doors = self.doors.lock().unwrap();
            let visitors = doors.entry(door).or_default();
            *visitors += 1;
            let visitors = *visitors;
            *self.total.lock().unwrap() += 1;
            visitors
        }

        /// Counts a visitor for each door of an iterable, which may take its time.
        fn enter_all(&self, doors: &Bound<'_, PyAny>) -> PyResult<()> {
            for door in doors.try_iter()? {
                let mut all = self.doors.lock().unwrap();
                *all.entry(door?.extract()?).or_default() += 1;
            }
            let total = self.doors.lock().unwrap().values().sum();
            *self.total.lock().unwrap() = total;
            Ok(())
        }

        fn total(&self) -> u64 {
            *self.total.lock().unwrap()
        }
    }
}
