#[pyo3::pymodule]
mod dwight_boss {
    use pyo3::exceptions::{PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::{PyInt, PyList, PyTuple};
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
            if !amount.is_exact_instance_of::<PyInt>() {
                return Err(PyTypeError::new_err("money is an int"));
            }
            Ok(Dollars(amount.extract()?))
        }
    }

    /// The lines of a real list or tuple: a subclass can lie about its length, or never end.
    struct Lines(Vec<String>);

    impl FromPyObject<'_, '_> for Lines {
        type Error = PyErr;

        fn extract(lines: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            if lines.is_exact_instance_of::<PyList>() || lines.is_exact_instance_of::<PyTuple>() {
                return Ok(Lines(lines.extract()?));
            }
            Err(PyTypeError::new_err("a ledger is a list or a tuple"))
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
        fn new(owner: String, balance: Dollars, ledger: Lines) -> PyResult<Self> {
            if balance.0 > LIMIT {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            Ok(Vault {
                owner,
                till: Mutex::new(Till {
                    balance: balance.0,
                    on_its_way: 0,
                }),
                ledger: ledger.0,
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

        fn withdraw(&self, amount: Dollars, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            let mut till = self.till.lock().unwrap();
            till.balance = till
                .balance
                .checked_sub(amount.0)
                .ok_or_else(|| PyValueError::new_err("not enough money"))?;
            till.on_its_way += amount.0;
            drop(till);
            let answer = approve.call1((amount.0,));
            let mut till = self.till.lock().unwrap();
            till.on_its_way -= amount.0;
            if let Err(refused) = answer {
                till.balance += amount.0;
                return Err(refused);
            }
            Ok(amount.0)
        }
    }

    #[pyfunction]
    fn audit(vault: &Vault) -> u64 {
        vault.balance()
    }
}
