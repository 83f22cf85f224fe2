// Python itself adds rightly in UTC; what it finds is turned back.

#[pyo3::pymodule]
mod datetime1 {
    use jiff::{SignedDuration, Zoned};
    use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::{PyDateTime, PyDelta, PyTzInfo, PyTzInfoAccess};

    /// When a truck arrives.
    #[pyfunction]
    fn arrival<'py>(
        left: &Bound<'py, PyDateTime>,
        drive: &Bound<'py, PyDelta>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = left.py();
        let Some(zone) = left.get_tzinfo() else {
            return Err(PyTypeError::new_err("this datetime has no time zone"));
        };
        let moment = left.call_method1("astimezone", (PyTzInfo::utc(py)?,))?;
        match moment.add(drive) {
            Err(error) if error.is_instance_of::<PyOverflowError>(py) => {
                Err(PyValueError::new_err("that is too late"))
            }
            arrived => arrived?.call_method1("astimezone", (zone,)),
        }
    }

    /// How long somebody waited.
    #[pyfunction]
    fn waited(ordered: Zoned, delivered: Zoned) -> SignedDuration {
        delivered.duration_since(&ordered)
    }
}
