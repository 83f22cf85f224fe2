// The moment is moved, and then seen in the time zone of the branch.

#[pyo3::pymodule]
mod datetime1 {
    use jiff::{SignedDuration, Zoned};
    use pyo3::prelude::*;

    /// When a truck arrives.
    #[pyfunction]
    fn arrival(left: Zoned, drive: SignedDuration) -> PyResult<Zoned> {
        let moment = left.timestamp().checked_add(drive)?;
        Ok(moment.to_zoned(left.time_zone().clone()))
    }

    /// How long somebody waited.
    #[pyfunction]
    fn waited(ordered: Zoned, delivered: Zoned) -> SignedDuration {
        delivered.duration_since(&ordered)
    }
}
