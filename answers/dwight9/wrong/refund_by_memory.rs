// tempting: puts back the number it remembers, and with it what was paid out meanwhile
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

        fn withdraw(&self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            let before = self
                .balance
                .fetch_update(SeqCst, SeqCst, |balance| balance.checked_sub(amount))
                .map_err(|_| PyValueError::new_err("not enough money"))?;
            if let Err(refused) = approve.call1((amount,)) {
                self.balance.store(before, SeqCst);
                return Err(refused);
            }
            Ok(amount)
        }
    }
}
