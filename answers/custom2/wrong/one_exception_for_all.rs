// Tempting: one line for the whole enum. It compiles, and a locked box is a ValueError.
#[pyo3::pymodule]
mod custom2 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use std::num::ParseIntError;

    #[derive(Debug)]
    enum CashError {
        TooLittle { left: u64, wanted: u64 },
        Locked,
        NotANumber(ParseIntError),
    }

    impl From<CashError> for PyErr {
        fn from(error: CashError) -> Self {
            PyValueError::new_err(format!("{error:?}"))
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
