// Tempting: `__setstate__` says no to too much. It says so after it has set it.
#[pyo3::pymodule]
mod dwight7 {
    use pyo3::exceptions::{PyTypeError, PyValueError};
    use pyo3::prelude::*;

    #[pymodule_export]
    const LIMIT: u64 = 1_000_000;

    #[pyclass(eq)]
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

        fn __getnewargs__(&self) -> (u64,) {
            (self.balance,)
        }

        fn __setstate__(&mut self, balance: u64) -> PyResult<()> {
            self.balance = balance;
            if balance > LIMIT {
                return Err(PyTypeError::new_err("nobody is that rich"));
            }
            Ok(())
        }
    }
}
