// tempting: locked from the check to the payment; hangs when `approve` looks at the vault
#[pyo3::pymodule]
mod dwight9 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    use std::sync::Mutex;

    #[pyclass(frozen)]
    struct Vault {
        balance: Mutex<u64>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> Self {
            Vault {
                balance: Mutex::new(balance),
            }
        }

        #[getter]
        fn balance(&self) -> u64 {
            *self.balance.lock().unwrap()
        }

        fn withdraw(&self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            let mut balance = self.balance.lock().unwrap();
            if amount > *balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            approve.call1((amount,))?;
            *balance -= amount;
            Ok(amount)
        }
    }
}
