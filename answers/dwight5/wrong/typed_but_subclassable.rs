// tempting: `audit` is right, but a Vault can still be turned into something else
#[pyo3::pymodule]
mod dwight5 {
    use pyo3::prelude::*;

    #[pyclass(frozen, subclass)]
    struct Vault {
        #[pyo3(get)]
        balance: u64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> Self {
            Vault { balance }
        }
    }

    #[pyfunction]
    fn audit(vault: &Vault) -> u64 {
        vault.balance
    }
}
