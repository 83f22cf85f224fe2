// Tempting: a plain field and `&mut self` build, and PyO3 checks the borrows. It refuses the second
// thread, though, and does not let it wait.
#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod sync1 {
    use std::collections::HashMap;

    use pyo3::prelude::*;

    #[pyclass]
    struct Visitors {
        doors: HashMap<String, u64>,
    }

    #[pymethods]
    impl Visitors {
        #[new]
        fn new() -> Self {
            let doors = HashMap::new();
            Visitors { doors }
        }

        /// Counts a visitor, and says how many have come through this door so far.
        fn enter(&mut self, door: String) -> u64 {
            let visitors = self.doors.entry(door).or_default();
            *visitors += 1;
            *visitors
        }

        /// Counts a visitor for each door of an iterable, which may take its time.
        fn enter_all(&mut self, doors: &Bound<'_, PyAny>) -> PyResult<()> {
            for door in doors.try_iter()? {
                self.enter(door?.extract()?);
            }
            Ok(())
        }

        fn total(&self) -> u64 {
            self.doors.values().sum()
        }
    }
}
