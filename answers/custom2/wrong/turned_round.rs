// Tempting: the conversion the wrong way round.
#[pyo3::pymodule]
mod custom2 {
    use pyo3::prelude::*;
    use std::num::ParseIntError;

    enum CashError {
        TooLittle { left: u64, wanted: u64 },
        Locked,
        NotANumber(ParseIntError),
    }

    impl From<PyErr> for CashError {
        fn from(_: PyErr) -> Self {
            CashError::Locked
        }
    }

    #[pyfunction]
    #[pyo3(signature = (left, amount, locked=false))]
    fn withdraw(left: u64, amount: &str, locked: bool) -> Result<u64, CashError> {
        if locked {
            return Err(CashError::Locked);
        }
        let wanted = amount.parse().map_err(CashError::NotANumber)?;
        left.checked_sub(wanted)
            .ok_or(CashError::TooLittle { left, wanted })
    }
}
