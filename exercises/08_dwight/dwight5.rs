// Head office sends an auditor. On the day that Dwight is audited he hands in a
// cardboard box with "10**9" on it, and then a very special kind of Vault.
//
// TODO: `audit` counts real vaults only, and reads the number that Rust holds.
// Nobody may turn a Vault into something else.

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
    fn audit(vault: &Bound<'_, PyAny>) -> PyResult<u64> {
        vault.getattr("balance")?.extract()
    }
}
