// You sell Vaults now. One hour after the launch Dwight has typed
// `v.balance = 10**9`, and read out every customer's pin at lunch.
//
// TODO: customers may look at `owner` and `balance`, and at nothing else.
// Money leaves only through `withdraw`, and the pin is nobody's business.

#[pyo3::pymodule]
mod dwight1 {
    use pyo3::exceptions::{PyPermissionError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass(get_all, set_all)]
    struct Vault {
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
