// Darryl's trucks drive through the night, and on two nights of the year they
// seem to arrive an hour early or late. The clocks of a branch jump, and Darryl
// adds hours to what the clock on the wall says.
//
// TODO: let `arrival` say when a truck arrives that left at `left` and drives for
// so long, in the time zone of the branch that it left. Let `waited` say how long
// a customer waited, wherever the two clocks are. Both take only datetimes that
// know their time zone; one that does not is a TypeError. Not a microsecond is
// lost, nor which of two equal hours a truck left in. What lies beyond the year
// 9999 is a ValueError.

#[pyo3::pymodule]
mod datetime1 {
    use jiff::SignedDuration;
    use jiff::civil::DateTime;
    use pyo3::prelude::*;
    use pyo3::types::PyDateTime;

    /// When a truck arrives.
    #[pyfunction]
    fn arrival<'py>(
        left: &Bound<'py, PyDateTime>,
        drive: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        left.add(drive)
    }

    /// How long somebody waited.
    #[pyfunction]
    fn waited(ordered: DateTime, delivered: DateTime) -> SignedDuration {
        delivered.duration_since(ordered)
    }
}
