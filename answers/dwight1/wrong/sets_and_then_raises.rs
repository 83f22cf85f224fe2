// Tempting: the error is raised, so the attack has failed.
#[pyo3::pymodule]
mod dwight1 {
    use pyo3::exceptions::{PyAttributeError, PyPermissionError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass]
    struct Vault {
        #[pyo3(get)]
        owner: String,
        balance: u64,
        pin: String,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(owner: String, balance: u64, pin: String) -> Self {
            Vault {
                owner,
                balance,
                pin,
            }
        }

        #[getter]
        fn balance(&self) -> u64 {
            self.balance
        }

        #[setter]
        fn set_balance(&mut self, balance: u64) -> PyResult<()> {
            self.balance = balance;
            Err(PyAttributeError::new_err("hands off"))
        }

        fn withdraw(&mut self, pin: &str, amount: u64) -> PyResult<u64> {
            if pin != self.pin {
                return Err(PyPermissionError::new_err("wrong pin"));
            }
            if amount > self.balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            self.balance -= amount;
            Ok(amount)
        }

        fn __repr__(&self) -> String {
            format!("<Vault of {}>", self.owner)
        }
    }
}
