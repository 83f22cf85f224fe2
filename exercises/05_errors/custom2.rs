// Angela guards the petty cash in good Rust: what can go wrong is an enum. But
// PyO3 does not know which exceptions her three cases are, so nothing compiles.
//
// TODO: say it, with a conversion into `PyErr`. `TooLittle` is a `ValueError`
// whose text has both amounts, `Locked` is a `PermissionError`, and
// `NotANumber` is a `ValueError` with the parse error as its cause, like
// `raise ... from error` in Python. The first two have no cause.

#[pyo3::pymodule]
mod custom2 {
    use pyo3::prelude::*;
    use std::num::ParseIntError;

    enum CashError {
        TooLittle { left: u64, wanted: u64 },
        Locked,
        NotANumber(ParseIntError),
    }

    /// Takes an amount out of the cash box and tells what is left.
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
