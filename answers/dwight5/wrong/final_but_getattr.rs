// Tempting: the parameter is typed and nobody can extend the class; still Python is asked for the number.
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
    fn audit(vault: &Bound<'_, Vault>) -> PyResult<u64> {
        vault.getattr("balance")?.extract()
    }
}
