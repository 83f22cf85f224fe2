#[pyo3::pymodule]
mod dwight1 {
    use pyo3::exceptions::{PyPermissionError, PyValueError};
    use pyo3::prelude::*;

    struct Secrets {
        pin: String,
    }

    #[pyclass]
    struct Vault {
        #[pyo3(get)]
        owner: String,
        #[pyo3(get, name = "balance")]
        dollars: u64,
        secrets: Secrets,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(owner: String, balance: u64, pin: String) -> Self {
            Vault {
                owner,
                dollars: balance,
                secrets: Secrets { pin },
            }
        }

        fn withdraw(&mut self, pin: &str, amount: u64) -> PyResult<u64> {
            if pin != self.secrets.pin {
                return Err(PyPermissionError::new_err("wrong pin"));
            }
            if amount > self.dollars {
                return Err(PyValueError::new_err("not enough money"));
            }
            self.dollars -= amount;
            Ok(amount)
        }

        fn __repr__(&self) -> String {
            format!("<Vault of {}>", self.owner)
        }
    }
}
