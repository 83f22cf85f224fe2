use pyo3::prelude::*;

/// What some reams cost, in cents: from ten on, a tenth less. `None` if nobody can pay it.
pub fn total(reams: u64, cents: u64) -> Option<u64> {
    let full = reams.checked_mul(cents)?;
    Some(if reams < 10 { full } else { full - full / 10 })
}

#[pymodule]
pub mod invoices {
    use pyo3::exceptions::PyOverflowError;

    use super::*;

    /// What some reams cost, in cents.
    #[pyfunction]
    fn total(reams: u64, cents: u64) -> PyResult<u64> {
        super::total(reams, cents).ok_or_else(|| PyOverflowError::new_err("nobody can pay that"))
    }
}
