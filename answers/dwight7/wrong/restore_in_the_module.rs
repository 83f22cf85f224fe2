// Tempting: pickle wants a function that it can find by name, and whoever pickles a vault had
// one. So has Dwight.
#[pyo3::pymodule]
mod dwight7 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pymodule_export]
    const LIMIT: u64 = 1_000_000;

    #[pyclass(frozen, eq)]
    #[derive(PartialEq)]
    struct Vault {
        #[pyo3(get)]
        balance: u64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> PyResult<Self> {
            if balance > LIMIT {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            Ok(Vault { balance })
        }

        fn __reduce__(slf: &Bound<'_, Self>) -> PyResult<(Py<PyAny>, (u64,))> {
            let module = slf.py().import("dwight7")?;
            Ok((module.getattr("_restore")?.unbind(), (slf.get().balance,)))
        }
    }

    #[pyfunction]
    fn _restore(balance: u64) -> Vault {
        Vault { balance }
    }
}
