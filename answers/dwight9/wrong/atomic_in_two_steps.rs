// tempting: an atomic is safe, but a load and a later fetch_sub are two steps
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
            if amount > self.balance.load(SeqCst) {
                return Err(PyValueError::new_err("not enough money"));
            }
            approve.call1((amount,))?;
            self.balance.fetch_sub(amount, SeqCst);
            Ok(amount)
        }
    }
}
