#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod sync1 {
    use std::collections::HashMap;
    use std::sync::Mutex;

    use pyo3::prelude::*;
    use pyo3::sync::MutexExt;

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
        fn enter(&self, py: Python<'_>, door: String) -> u64 {
            let mut doors = self.doors.lock_py_attached(py).unwrap();
            let visitors = doors.entry(door).or_default();
            *visitors += 1;
            *visitors
        }

        /// Counts a visitor for each door of an iterable, which may take its time.
        fn enter_all(&self, doors: &Bound<'_, PyAny>) -> PyResult<()> {
            for door in doors.try_iter()? {
                self.enter(doors.py(), door?.extract()?);
            }
            Ok(())
        }

        fn total(&self) -> u64 {
            self.doors.lock().unwrap().values().sum()
        }
    }
}
