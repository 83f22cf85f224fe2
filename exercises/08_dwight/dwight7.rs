// Ported from Python: `__new__` makes an empty Vault, `__init__` fills it in
// (or, for a pickle, `__setstate__`). Dwight calls them too, on vaults in use.
//
// TODO: one door, one guard: every way in goes through `new`. A Vault holds at
// most LIMIT, else ValueError. Pickle and copy go on working.

#[pyo3::pymodule]
mod dwight7 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;

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
        #[pyo3(signature = (*_args))]
        fn new(_args: &Bound<'_, PyTuple>) -> Self {
            Vault { balance: 0 }
        }

        fn __init__(&mut self, balance: u64) -> PyResult<()> {
            if balance > LIMIT {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            self.balance = balance;
            Ok(())
        }

        fn __getstate__(&self) -> u64 {
            self.balance
        }

        fn __setstate__(&mut self, balance: u64) {
            self.balance = balance;
        }
    }
}
