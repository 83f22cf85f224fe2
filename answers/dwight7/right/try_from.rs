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
            (balance <= LIMIT)
                .then_some(Vault { balance })
                .ok_or_else(|| PyValueError::new_err("nobody is that rich"))
        }

        fn __getnewargs__(&self) -> (u64,) {
            (self.balance,)
        }
    }
}
