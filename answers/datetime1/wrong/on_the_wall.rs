// Tempting: take the time zone off, add, and put it on again. That is what the
// clock on the wall would say if it never jumped.

#[pyo3::pymodule]
mod datetime1 {
    use jiff::{SignedDuration, Zoned};
    use pyo3::prelude::*;

    /// When a truck arrives.
    #[pyfunction]
    fn arrival(left: Zoned, drive: SignedDuration) -> PyResult<Zoned> {
        let wall = left.datetime().checked_add(drive)?;
        Ok(wall.to_zoned(left.time_zone().clone())?)
    }

    /// How long somebody waited.
    #[pyfunction]
    fn waited(ordered: Zoned, delivered: Zoned) -> SignedDuration {
        delivered.duration_since(&ordered)
    }
}
