#[pyo3::pymodule]
mod dwight3 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass(frozen, get_all, eq, hash)]
    #[derive(PartialEq, Eq, Hash, Clone)]
    struct Vault {
        owner: String,
        balance: u64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(owner: String, balance: u64) -> Self {
            Vault { owner, balance }
        }

        fn deposit(&self, amount: u64) -> PyResult<Self> {
            let mut richer = self.clone();
            richer.balance = self
                .balance
                .checked_add(amount)
                .ok_or_else(|| PyOverflowError::new_err("the vault is full"))?;
            Ok(richer)
        }

        fn withdraw(&self, amount: u64) -> PyResult<Self> {
            if amount > self.balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            let mut poorer = self.clone();
            poorer.balance -= amount;
            Ok(poorer)
        }
    }

    /// What these vaults hold together. `get` borrows nothing: it needs the promise.
    #[pyfunction]
    fn total(vaults: Vec<Bound<'_, Vault>>) -> u128 {
        let balances = vaults.iter().map(|vault| vault.get().balance);
        balances.map(u128::from).sum()
    }
}
