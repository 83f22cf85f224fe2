// tempting: the parameter is typed, the number still comes from Python
#[pyo3::pymodule]
mod dwight5 {
    use pyo3::prelude::*;

    #[pyclass(subclass, frozen)]
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
