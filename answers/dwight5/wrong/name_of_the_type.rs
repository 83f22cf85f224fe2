// tempting: a look at the passport's cover
#[pyo3::pymodule]
mod dwight5 {
    use pyo3::exceptions::PyTypeError;
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
        if vault.get_type().name()? != "Vault" {
            return Err(PyTypeError::new_err("not a Vault"));
        }
        vault.getattr("balance")?.extract()
    }
}
