// tempting: `lock_py_attached` can't block other threads, and waits for itself all the same
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
            let mut balance = self.balance.lock_py_attached(py).unwrap();
            if amount > *balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            approve.call1((amount,))?;
            *balance -= amount;
            Ok(amount)
        }
    }
}
