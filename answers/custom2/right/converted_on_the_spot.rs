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

    fn raise(py: Python<'_>, error: CashError) -> PyErr {
        match error {
            CashError::TooLittle { left, wanted } => {
                PyValueError::new_err(format!("there are {left}, you want {wanted}"))
            }
            CashError::Locked => PyPermissionError::new_err("locked"),
            CashError::NotANumber(parse) => {
                let error = PyValueError::new_err(format!("no amount: {parse}"));
                error.set_cause(py, Some(PyErr::from(parse)));
                error
            }
        }
    }

    fn take(left: u64, amount: &str, locked: bool) -> Result<u64, CashError> {
        if locked {
            return Err(CashError::Locked);
        }
        let wanted = amount.parse().map_err(CashError::NotANumber)?;
        left.checked_sub(wanted)
            .ok_or(CashError::TooLittle { left, wanted })
    }

    #[pyfunction]
    #[pyo3(signature = (left, amount, locked=false))]
    fn withdraw(py: Python<'_>, left: u64, amount: &str, locked: bool) -> PyResult<u64> {
        take(left, amount, locked).map_err(|error| raise(py, error))
    }
}
