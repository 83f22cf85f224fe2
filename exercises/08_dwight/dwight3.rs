// The intern had commit rights for an afternoon. Now there is a `debug_set`,
// and `deposit` changes vaults that are keys in Angela's dict.
//
// TODO: a Vault never changes, and the compiler sees to it: `total` stays as it
// is. `deposit` and `withdraw` return a new Vault, `debug_set` goes; vaults are
// equal by value, and hashable. There is a word for all that on the class.

#[pyo3::pymodule]
mod dwight3 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass(get_all, eq)]
    #[derive(PartialEq)]
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

        fn deposit(&mut self, amount: u64) -> PyResult<()> {
            self.balance = self
                .balance
                .checked_add(amount)
                .ok_or_else(|| PyOverflowError::new_err("the vault is full"))?;
            Ok(())
        }

        fn withdraw(&mut self, amount: u64) -> PyResult<()> {
            self.balance = self
                .balance
                .checked_sub(amount)
                .ok_or_else(|| PyValueError::new_err("not enough money"))?;
            Ok(())
        }

        fn debug_set(&mut self, balance: u64) {
            self.balance = balance;
        }
    }

    /// What these vaults hold together. `get` borrows nothing: it needs the promise.
    #[pyfunction]
    fn total(vaults: Vec<Bound<'_, Vault>>) -> u128 {
        let balances = vaults.iter().map(|vault| vault.get().balance);
        balances.map(u128::from).sum()
    }
}
