// tempting: a fluent style that changes `self` and hands it out again
#[pyo3::pymodule]
mod dwight3 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;
    use std::hash::{DefaultHasher, Hash, Hasher};

    #[pyclass(get_all, eq)]
    #[derive(PartialEq, Eq, Hash)]
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

        fn __hash__(&self) -> u64 {
            let mut state = DefaultHasher::new();
            self.hash(&mut state);
            state.finish()
        }

        fn deposit(mut slf: PyRefMut<'_, Self>, amount: u64) -> PyResult<PyRefMut<'_, Self>> {
            slf.balance = slf
                .balance
                .checked_add(amount)
                .ok_or_else(|| PyOverflowError::new_err("the vault is full"))?;
            Ok(slf)
        }

        fn withdraw(mut slf: PyRefMut<'_, Self>, amount: u64) -> PyResult<PyRefMut<'_, Self>> {
            slf.balance = slf
                .balance
                .checked_sub(amount)
                .ok_or_else(|| PyValueError::new_err("not enough money"))?;
            Ok(slf)
        }
    }

    /// What these vaults hold together. `get` borrows nothing: it needs the promise.
    #[pyfunction]
    fn total(vaults: Vec<Bound<'_, Vault>>) -> u128 {
        let balances = vaults.iter().map(|vault| vault.get().balance);
        balances.map(u128::from).sum()
    }
}
