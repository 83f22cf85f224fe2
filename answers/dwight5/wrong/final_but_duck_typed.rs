// tempting: no special vaults any more, the box still gets through
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
    fn audit(vault: &Bound<'_, PyAny>) -> PyResult<u64> {
        vault.getattr("balance")?.extract()
    }
}
