// tempting: nobody waits and nobody pays twice, and nobody may look either
#[pyo3::pymodule]
mod dwight9 {
    use pyo3::exceptions::{PyRuntimeError, PyValueError};
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
        fn balance(&self) -> PyResult<u64> {
            match self.balance.try_lock() {
                Ok(balance) => Ok(*balance),
                Err(_) => Err(PyRuntimeError::new_err("the vault is busy")),
            }
        }

        fn withdraw(&self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            let Ok(mut balance) = self.balance.try_lock() else {
                return Err(PyRuntimeError::new_err("the vault is busy"));
            };
            if amount > *balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            approve.call1((amount,))?;
            *balance -= amount;
            Ok(amount)
        }
    }
}
