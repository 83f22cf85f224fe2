// Each door of the office has a turnstile, and each turnstile a thread, which
// tells `Visitors` who came in. "It worked with one door", says Jim, "and with
// `unsendable` it even builds."
//
// TODO: let any thread use `Visitors` at any time, even while `enter_all` waits
// for the next door. Every visitor counts at once, and none is lost.

#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod sync1 {
    use std::cell::RefCell;
    use std::collections::HashMap;

    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Visitors {
        doors: RefCell<HashMap<String, u64>>,
    }

    #[pymethods]
    impl Visitors {
        #[new]
        fn new() -> Self {
            let doors = RefCell::new(HashMap::new());
            Visitors { doors }
        }

        /// Counts a visitor, and says how many have come through this door so far.
        fn enter(&self, door: String) -> u64 {
            let mut doors = self.doors.borrow_mut();
            let visitors = doors.entry(door).or_default();
            *visitors += 1;
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
            self.doors.borrow().values().sum()
        }
    }
}
