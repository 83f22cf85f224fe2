// Scranton against Stamford. The Vault that Stamford has brought along has a
// hole of every kind, and Dwight has 36 attacks. Customers queue all day.
//
// TODO: look at the first BREACH, mend it, save, look at the next. Two tests
// at the very end show what no class can prevent; nothing to mend there.

#[pyo3::pymodule]
mod dwight_boss {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pymodule_export]
    const LIMIT: u64 = 1_000_000;

    #[pyclass(eq)]
    #[derive(PartialEq)]
    enum Tier {
        Bronze,
        Gold,
    }

    #[pyclass(dict, weakref, subclass, get_all, set_all)]
    struct Vault {
        owner: String,
        balance: u64,
        ledger: Py<PyList>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(owner: String, balance: u64, ledger: Py<PyList>) -> Self {
            Vault {
                owner,
                balance,
                ledger,
            }
        }

        fn __init__(&mut self, owner: String, balance: u64, ledger: Py<PyList>) -> PyResult<()> {
            if balance > LIMIT {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            *self = Vault::new(owner, balance, ledger);
            Ok(())
        }

        fn __getnewargs__(&self, py: Python<'_>) -> (String, u64, Py<PyList>) {
            (self.owner.clone(), self.balance, self.ledger.clone_ref(py))
        }

        fn __setstate__(&mut self, balance: u64) {
            self.balance = balance;
        }

        fn debug_set(&mut self, balance: u64) {
            self.balance = balance;
        }

        #[getter]
        fn tier(&self) -> Tier {
            match self.balance {
                0..1000 => Tier::Bronze,
                _ => Tier::Gold,
            }
        }

        fn deposit(&mut self, amount: f64) {
            self.balance += amount as u64;
        }

        fn withdraw(&mut self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            if amount > self.balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            approve.call1((amount,))?;
            self.balance -= amount;
            Ok(amount)
        }
    }

    #[pyfunction]
    fn audit(vault: &Bound<'_, PyAny>) -> PyResult<u64> {
        vault.getattr("balance")?.extract()
    }
}
