// tempting: a u64 refuses everything but True
#[pyo3::pymodule]
mod dwight_boss {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;
    use std::sync::atomic::{AtomicU64, Ordering::SeqCst};

    #[pymodule_export]
    const LIMIT: u64 = 1_000_000;

    #[pyclass(frozen, eq, immutable_type)]
    #[derive(PartialEq)]
    enum Tier {
        Bronze,
        Gold,
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
        fn new(owner: String, balance: u64, ledger: Vec<String>) -> PyResult<Self> {
            if balance > LIMIT {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            Ok(Vault {
                owner,
                balance: AtomicU64::new(balance),
                ledger,
            })
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

        fn deposit(&self, amount: u64) -> PyResult<()> {
            self.balance
                .fetch_update(SeqCst, SeqCst, |balance| {
                    balance.checked_add(amount).filter(|sum| *sum <= LIMIT)
                })
                .map_err(|_| PyValueError::new_err("nobody is that rich"))?;
            Ok(())
        }

        fn withdraw(&self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            approve.call1((amount,))?;
            self.balance
                .fetch_update(SeqCst, SeqCst, |balance| balance.checked_sub(amount))
                .map_err(|_| PyValueError::new_err("not enough money"))?;
            Ok(amount)
        }
    }

    #[pyfunction]
    fn audit(vault: &Vault) -> u64 {
        vault.balance()
    }
}
