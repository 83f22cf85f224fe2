#[pyo3::pymodule]
mod custom2 {
    use pyo3::exceptions::{PyPermissionError, PyValueError};
    use pyo3::prelude::*;
    use std::{error::Error, fmt, num::ParseIntError};

    #[derive(Debug)]
    enum CashError {
        TooLittle { left: u64, wanted: u64 },
        Locked,
        NotANumber(ParseIntError),
    }

    impl fmt::Display for CashError {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self {
                Self::TooLittle { left, wanted } => write!(f, "{wanted} is more than {left}"),
                Self::Locked => write!(f, "locked"),
                Self::NotANumber(_) => write!(f, "not a number"),
            }
        }
    }

    impl Error for CashError {}

    impl From<CashError> for PyErr {
        fn from(error: CashError) -> PyErr {
            let text = error.to_string();
            match error {
                CashError::Locked => PyPermissionError::new_err(text),
                CashError::TooLittle { .. } => PyValueError::new_err(text),
                CashError::NotANumber(cause) => Python::attach(|py| {
                    let error = PyValueError::new_err(text);
                    error.set_cause(py, Some(PyValueError::new_err(cause.to_string())));
                    error
                }),
            }
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
