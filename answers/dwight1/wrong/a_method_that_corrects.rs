// Tempting: no setter, and a method for support that sets the balance.
#[pyo3::pymodule]
mod dwight1 {
    use pyo3::exceptions::{PyPermissionError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass]
    struct Vault {
        #[pyo3(get)]
        owner: String,
        #[pyo3(get)]
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

        fn correct(&mut self, balance: u64) {
            self.balance = balance;
        }

        fn __repr__(&self) -> String {
            format!("<Vault of {}>", self.owner)
        }
    }
}
