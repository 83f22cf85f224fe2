// Tempting: the type is looked at, and then the object is asked after all.
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
        let vault = vault.cast_exact::<Vault>()?;
        vault.getattr("balance")?.extract()
    }
}
