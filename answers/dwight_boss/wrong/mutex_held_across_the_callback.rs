// tempting: locked from the check to the payment; hangs when `approve` looks at the vault
#[pyo3::pymodule]
mod dwight_boss {
    use pyo3::exceptions::{PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::{PyBool, PyTuple};
    use std::sync::Mutex;

    #[pymodule_export]
    const LIMIT: u64 = 1_000_000;

    #[pyclass(frozen, eq, immutable_type)]
    #[derive(PartialEq)]
    enum Tier {
        Bronze,
        Gold,
    }

    struct Dollars(u64);

    impl FromPyObject<'_, '_> for Dollars {
        type Error = PyErr;

        fn extract(amount: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            if amount.is_instance_of::<PyBool>() {
                return Err(PyTypeError::new_err("the truth is not money"));
            }
            Ok(Dollars(amount.extract()?))
        }
    }

    #[pyclass(frozen, immutable_type)]
    struct Vault {
        #[pyo3(get)]
        owner: String,
        balance: Mutex<u64>,
        ledger: Vec<String>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(owner: String, balance: u64, ledger: Vec<String>) -> PyResult<Self> {
            if balance > LIMIT {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            Ok(Vault {
                owner,
                balance: Mutex::new(balance),
                ledger,
            })
        }

        fn __getnewargs__(&self) -> (&str, u64, &[String]) {
            (&self.owner, self.balance(), &self.ledger)
        }

        #[getter]
        fn balance(&self) -> u64 {
            *self.balance.lock().unwrap()
        }

        #[getter]
        fn ledger<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
            PyTuple::new(py, &self.ledger)
        }

        #[getter]
        fn tier(&self) -> Tier {
            match self.balance() {
                0..1000 => Tier::Bronze,
                _ => Tier::Gold,
            }
        }

        fn deposit(&self, amount: Dollars) -> PyResult<()> {
            let mut balance = self.balance.lock().unwrap();
            match balance.checked_add(amount.0) {
                Some(sum) if sum <= LIMIT => *balance = sum,
                _ => return Err(PyValueError::new_err("nobody is that rich")),
            }
            Ok(())
        }

        fn withdraw(&self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            let mut balance = self.balance.lock().unwrap();
            let rest = balance
                .checked_sub(amount)
                .ok_or_else(|| PyValueError::new_err("not enough money"))?;
            approve.call1((amount,))?;
            *balance = rest;
            Ok(amount)
        }
    }

    #[pyfunction]
    fn audit(vault: &Vault) -> u64 {
        vault.balance()
    }
}
