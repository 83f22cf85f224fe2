#[pyo3::pymodule]
mod dwight5 {
    use pyo3::prelude::*;

    #[pyclass(frozen)]
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

// A typed parameter is a passport check at the border: the object's real type
// is looked at, and the field is read from Rust's memory. `getattr` would ask
// the object itself. Without `subclass` there is only one kind of Vault.
