// Tempting: pickle hands over a dict, so nobody can mistake it for a call with a number.
#[pyo3::pymodule]
mod dwight_boss {
    use pyo3::exceptions::{PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::{PyInt, PyList, PyTuple};
    use std::collections::HashMap;
    use std::sync::atomic::{AtomicU64, Ordering::SeqCst};

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

    #[pyclass(frozen, immutable_type)]
    struct Vault {
        #[pyo3(get)]
        owner: String,
        balance: AtomicU64,
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
                balance: AtomicU64::new(balance.0),
                ledger: ledger.0,
            })
        }

        fn __setstate__(&self, state: HashMap<String, u64>) {
            if let Some(balance) = state.get("balance") {
                self.balance.store(*balance, SeqCst);
            }
        }

        fn __getnewargs__(&self) -> (&str, u64, &[String]) {
            (&self.owner, self.balance(), &self.ledger)
        }

        #[getter]
        fn balance(&self) -> u64 {
            self.balance.load(SeqCst)
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
            self.balance
                .fetch_update(SeqCst, SeqCst, |balance| {
                    balance.checked_add(amount.0).filter(|sum| *sum <= LIMIT)
                })
                .map_err(|_| PyValueError::new_err("nobody is that rich"))?;
            Ok(())
        }

        fn withdraw(&self, amount: Dollars, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            if amount.0 > self.balance() {
                return Err(PyValueError::new_err("not enough money"));
            }
            approve.call1((amount.0,))?;
            self.balance
                .fetch_update(SeqCst, SeqCst, |balance| balance.checked_sub(amount.0))
                .map_err(|_| PyValueError::new_err("not enough money"))?;
            Ok(amount.0)
        }
    }

    #[pyfunction]
    fn audit(vault: &Vault) -> u64 {
        vault.balance()
    }
}
