// Frozen, final, no `__dict__`. Dwight leaves the vaults alone and goes to the
// drawing office: `Vault.balance = property(lambda v: 10**9)`. From now on
// every Vault in the building is worth a billion.
//
// TODO: nobody may redraw the plans. That goes for Vault, and for Tier.

#[pyo3::pymodule]
mod dwight6 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyclass(frozen, eq)]
    #[derive(PartialEq)]
    enum Tier {
        Bronze,
        Gold,
    }

    #[pyclass(frozen, get_all, eq)]
    #[derive(PartialEq)]
    struct Vault {
        balance: u64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> Self {
            Vault { balance }
        }

        #[getter]
        fn tier(&self) -> Tier {
            match self.balance {
                0..1000 => Tier::Bronze,
                _ => Tier::Gold,
            }
        }

        fn withdraw(&self, amount: u64) -> PyResult<Self> {
            self.balance
                .checked_sub(amount)
                .map(Vault::new)
                .ok_or_else(|| PyValueError::new_err("not enough money"))
        }
    }
}
