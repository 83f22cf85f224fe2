#[pyo3::pymodule]
mod dwight9 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::sync::MutexExt;
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
        fn balance(&self, py: Python<'_>) -> u64 {
            *self.balance.lock_py_attached(py).unwrap()
        }

        fn withdraw(
            &self,
            py: Python<'_>,
            amount: u64,
            approve: &Bound<'_, PyAny>,
        ) -> PyResult<u64> {
            {
                let mut balance = self.balance.lock_py_attached(py).unwrap();
                *balance = balance
                    .checked_sub(amount)
                    .ok_or_else(|| PyValueError::new_err("not enough money"))?;
            }
            if let Err(refused) = approve.call1((amount,)) {
                *self.balance.lock_py_attached(py).unwrap() += amount;
                return Err(refused);
            }
            Ok(amount)
        }
    }
}
