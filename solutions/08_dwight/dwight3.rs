#[pyo3::pymodule]
mod dwight3 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass(frozen, get_all, eq, hash)]
    #[derive(PartialEq, Eq, Hash)]
    struct Vault {
        owner: String,
        balance: u64,
    }

    impl Vault {
        fn with_balance(&self, balance: u64) -> Self {
            Vault {
                owner: self.owner.clone(),
                balance,
            }
        }
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(owner: String, balance: u64) -> Self {
            Vault { owner, balance }
        }

        fn deposit(&self, amount: u64) -> PyResult<Self> {
            self.balance
                .checked_add(amount)
                .map(|balance| self.with_balance(balance))
                .ok_or_else(|| PyOverflowError::new_err("the vault is full"))
        }

        fn withdraw(&self, amount: u64) -> PyResult<Self> {
            self.balance
                .checked_sub(amount)
                .map(|balance| self.with_balance(balance))
                .ok_or_else(|| PyValueError::new_err("not enough money"))
        }
    }

    /// What these vaults hold together. `get` borrows nothing: it needs the promise.
    #[pyfunction]
    fn total(vaults: Vec<Bound<'_, Vault>>) -> u128 {
        let balances = vaults.iter().map(|vault| vault.get().balance);
        balances.map(u128::from).sum()
    }
}

// `frozen` is a promise that the compiler keeps: `&mut self`, `borrow_mut` and
// `set` no longer build, next year's intern's neither. In return PyO3 needs no
// borrow flag, and lets the class have a `hash`.
