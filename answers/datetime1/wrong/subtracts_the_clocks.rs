// Tempting: how long somebody waited is the difference of the two clocks. It is,
// as long as they hang in one zone and do not jump.

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
        delivered.datetime().duration_since(ordered.datetime())
    }
}
