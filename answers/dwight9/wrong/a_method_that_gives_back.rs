// Tempting: giving back is a method of its own. In `#[pymethods]`, Dwight can call it too.
#[pyo3::pymodule]
mod dwight9 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use std::sync::atomic::{AtomicU64, Ordering::SeqCst};

    #[pyclass(frozen)]
    struct Vault {
        balance: AtomicU64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> Self {
            Vault {
                balance: AtomicU64::new(balance),
            }
        }

        #[getter]
        fn balance(&self) -> u64 {
            self.balance.load(SeqCst)
        }

        fn give_back(&self, amount: u64) {
            self.balance.fetch_add(amount, SeqCst);
        }

        fn withdraw(&self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            self.balance
                .fetch_update(SeqCst, SeqCst, |balance| balance.checked_sub(amount))
                .map_err(|_| PyValueError::new_err("not enough money"))?;
            if let Err(refused) = approve.call1((amount,)) {
                self.give_back(amount);
                return Err(refused);
            }
            Ok(amount)
        }
    }
}
