// With and without a time zone are two types, `Zoned` and `civil::DateTime`, and
// each takes only its own kind of datetime. Python adds to what the clock shows
// if the time zones are the same object; `Zoned` adds to the moment. (On the way
// back, PyO3 0.30 forgets to set `fold` in the second of two equal hours. With the
// feature `chrono-tz` it does not.)

#[pyo3::pymodule]
mod datetime1 {
    use jiff::{SignedDuration, Zoned};
    use pyo3::prelude::*;

    /// When a truck arrives.
    #[pyfunction]
    fn arrival(left: Zoned, drive: SignedDuration) -> PyResult<Zoned> {
        Ok(left.checked_add(drive)?)
    }

    /// How long somebody waited.
    #[pyfunction]
    fn waited(ordered: Zoned, delivered: Zoned) -> SignedDuration {
        delivered.duration_since(&ordered)
    }
}
