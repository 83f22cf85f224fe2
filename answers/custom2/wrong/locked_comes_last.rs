// Tempting: first see whether the amount makes sense, then whether the box is open.
#[pyo3::pymodule]
mod custom2 {
    use pyo3::exceptions::{PyPermissionError, PyValueError};
    use pyo3::prelude::*;
    use std::num::ParseIntError;

    enum CashError {
        TooLittle { left: u64, wanted: u64 },
        Locked,
        NotANumber(ParseIntError),
    }

    impl From<CashError> for PyErr {
        fn from(error: CashError) -> Self {
            match error {
                CashError::TooLittle { left, wanted } => {
                    PyValueError::new_err(format!("{wanted} wanted, {left} left"))
                }
                CashError::Locked => PyPermissionError::new_err("the cash box is locked"),
                CashError::NotANumber(cause) => {
                    let error = PyValueError::new_err("the amount is not a number");
                    Python::attach(|py| error.set_cause(py, Some(cause.into())));
                    error
                }
            }
        }
    }

    /// Takes an amount out of the cash box and tells what is left.
    #[pyfunction]
    #[pyo3(signature = (left, amount, locked=false))]
    fn withdraw(left: u64, amount: &str, locked: bool) -> Result<u64, CashError> {
        let wanted = amount.parse().map_err(CashError::NotANumber)?;
        if locked {
            return Err(CashError::Locked);
        }
        left.checked_sub(wanted)
            .ok_or(CashError::TooLittle { left, wanted })
    }
}
