// Tempting: no lock is held while Python runs, and what others count meanwhile is overwritten.
#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod sync1 {
    use std::collections::HashMap;
    use std::sync::Mutex;

    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Visitors {
        doors: Mutex<HashMap<String, u64>>,
    }

    #[pymethods]
    impl Visitors {
        #[new]
        fn new() -> Self {
            let doors = Mutex::new(HashMap::new());
            Visitors { doors }
        }

        /// Counts a visitor, and says how many have come through this door so far.
        fn enter(&self, door: String) -> u64 {
            let mut doors = self.doors.lock().unwrap();
            let visitors = doors.entry(door).or_default();
            *visitors += 1;
            *visitors
        }

        /// Counts a visitor for each door of an iterable, which may take its time.
        fn enter_all(&self, doors: &Bound<'_, PyAny>) -> PyResult<()> {
            let mut visitors = self.doors.lock().unwrap().clone();
            for door in doors.try_iter()? {
                *visitors.entry(door?.extract()?).or_default() += 1;
            }
            *self.doors.lock().unwrap() = visitors;
            Ok(())
        }

        fn total(&self) -> u64 {
            self.doors.lock().unwrap().values().sum()
        }
    }
}
