// tempting: `frozen` forbids `&mut self`, not an atomic that changes behind `&self`
#[pyo3::pymodule]
mod dwight3 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;
    use std::sync::atomic::{AtomicU64, Ordering::SeqCst};

    #[pyclass(frozen)]
    struct Vault {
        #[pyo3(get)]
        owner: String,
        balance: AtomicU64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(owner: String, balance: u64) -> Self {
            Vault {
                owner,
                balance: AtomicU64::new(balance),
            }
        }

        #[getter]
        fn balance(&self) -> u64 {
            self.balance.load(SeqCst)
        }

        fn deposit(slf: PyRef<'_, Self>, amount: u64) -> PyResult<PyRef<'_, Self>> {
            slf.balance
                .fetch_update(SeqCst, SeqCst, |balance| balance.checked_add(amount))
                .map_err(|_| PyOverflowError::new_err("the vault is full"))?;
            Ok(slf)
        }

        fn withdraw(slf: PyRef<'_, Self>, amount: u64) -> PyResult<PyRef<'_, Self>> {
            slf.balance
                .fetch_update(SeqCst, SeqCst, |balance| balance.checked_sub(amount))
                .map_err(|_| PyValueError::new_err("not enough money"))?;
            Ok(slf)
        }

        fn __eq__(&self, other: &Self) -> bool {
            self.owner == other.owner && self.balance() == other.balance()
        }

        fn __hash__(&self) -> u64 {
            self.balance()
        }
    }

    /// What these vaults hold together. `get` borrows nothing: it needs the promise.
    #[pyfunction]
    fn total(vaults: Vec<Bound<'_, Vault>>) -> u128 {
        let balances = vaults.iter().map(|vault| vault.get().balance());
        balances.map(u128::from).sum()
    }
}
