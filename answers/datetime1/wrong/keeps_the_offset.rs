// Tempting: the offset of the hour says how far from UTC the branch is. After a
// jump of the clocks it is another one.

#[pyo3::pymodule]
mod datetime1 {
    use jiff::tz::TimeZone;
    use jiff::{SignedDuration, Zoned};
    use pyo3::prelude::*;

    /// When a truck arrives.
    #[pyfunction]
    fn arrival(left: Zoned, drive: SignedDuration) -> PyResult<Zoned> {
        let moment = left.timestamp().checked_add(drive)?;
        Ok(moment.to_zoned(TimeZone::fixed(left.offset())))
    }

    /// How long somebody waited.
    #[pyfunction]
    fn waited(ordered: Zoned, delivered: Zoned) -> SignedDuration {
        delivered.duration_since(&ordered)
    }
}
