// Tempting: a Timestamp is the moment itself, and adding to it is always right.
// It comes back in UTC, whatever the branch.

#[pyo3::pymodule]
mod datetime1 {
    use jiff::{SignedDuration, Timestamp, Zoned};
    use pyo3::prelude::*;

    /// When a truck arrives.
    #[pyfunction]
    fn arrival(left: Zoned, drive: SignedDuration) -> PyResult<Timestamp> {
        Ok(left.timestamp().checked_add(drive)?)
    }

    /// How long somebody waited.
    #[pyfunction]
    fn waited(ordered: Zoned, delivered: Zoned) -> SignedDuration {
        delivered.duration_since(&ordered)
    }
}
