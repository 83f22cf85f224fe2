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

    /// What is on its way out may have to come back in.
    struct Till {
        balance: u64,
        on_its_way: u64,
    }

    #[pyclass(frozen, immutable_type)]
    struct Vault {
        #[pyo3(get)]
        owner: String,
        till: Mutex<Till>,
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
                till: Mutex::new(Till {
                    balance,
                    on_its_way: 0,
                }),
                ledger,
            })
        }

        fn __getnewargs__(&self) -> (&str, u64, &[String]) {
            (&self.owner, self.balance(), &self.ledger)
        }

        #[getter]
        fn balance(&self) -> u64 {
            self.till.lock().unwrap().balance
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
            let mut till = self.till.lock().unwrap();
            if amount.0 > LIMIT - till.balance - till.on_its_way {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            till.balance += amount.0;
            Ok(())
        }

        fn withdraw(&self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            let mut till = self.till.lock().unwrap();
            till.balance = till
                .balance
                .checked_sub(amount)
                .ok_or_else(|| PyValueError::new_err("not enough money"))?;
            till.on_its_way += amount;
            drop(till);
            let answer = approve.call1((amount,));
            let mut till = self.till.lock().unwrap();
            till.on_its_way -= amount;
            if let Err(refused) = answer {
                till.balance += amount;
                return Err(refused);
            }
            Ok(amount)
        }
    }

    #[pyfunction]
    fn audit(vault: &Vault) -> u64 {
        vault.balance()
    }
}
