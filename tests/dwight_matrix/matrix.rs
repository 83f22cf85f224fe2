//! One class for each cell of the Dwight matrix: what a pyclass holds by
//! default, and the option or field that opens or closes it.
#[pyo3::pymodule]
mod matrix {
    use pyo3::exceptions::{PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::PyList;
    use std::sync::atomic::{AtomicU64, Ordering::SeqCst};

    const LIMIT: u64 = 1_000;

    /// Nothing is exported but the constructor.
    #[pyclass]
    struct Bare {
        _balance: u64,
    }

    #[pymethods]
    impl Bare {
        #[new]
        fn new(_balance: u64) -> Self {
            Bare { _balance }
        }
    }

    /// The plain class that most authors write: a getter and a method.
    #[pyclass(get_all)]
    struct Vault {
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

        fn withdraw(&self, amount: u64) -> u64 {
            amount
        }
    }

    #[pyclass(get_all, set_all, new = "from_fields")]
    struct Settable {
        balance: u64,
    }

    #[pyclass(new = "from_fields")]
    struct Deletable {
        balance: u64,
    }

    #[pymethods]
    impl Deletable {
        #[getter]
        fn balance(&self) -> u64 {
            self.balance
        }

        #[deleter]
        fn delete_balance(&mut self) {
            self.balance = 0;
        }
    }

    #[pyclass(dict, weakref, get_all, new = "from_fields")]
    struct Noted {
        balance: u64,
    }

    /// Overrides `__setattr__`, as one would in Python.
    #[pyclass(get_all, set_all, new = "from_fields")]
    struct Guarded {
        balance: u64,
    }

    #[pymethods]
    impl Guarded {
        fn __setattr__(&self, name: &str, _value: &Bound<'_, PyAny>) -> PyResult<()> {
            Err(PyTypeError::new_err(format!("hands off {name}")))
        }
    }

    #[pyclass(frozen, get_all, new = "from_fields")]
    struct Frozen {
        balance: u64,
    }

    /// `Bound::get` needs no borrow flag, and builds for frozen classes only.
    #[pyfunction]
    fn read_without_a_borrow(vault: &Bound<'_, Frozen>) -> u64 {
        vault.get().balance
    }

    /// Stores the caller's list, and hands it out.
    #[pyclass(frozen, get_all, new = "from_fields")]
    struct Shared {
        ledger: Py<PyList>,
    }

    /// Stores a list of its own that no getter shows.
    #[pyclass(frozen)]
    struct Hidden {
        ledger: Py<PyList>,
    }

    #[pymethods]
    impl Hidden {
        #[new]
        fn new(py: Python<'_>, ledger: Vec<String>) -> PyResult<Self> {
            let ledger = PyList::new(py, ledger)?.unbind();
            Ok(Hidden { ledger })
        }

        fn entries(&self, py: Python<'_>) -> PyResult<Vec<String>> {
            self.ledger.extract(py)
        }
    }

    /// Owns its entries.
    #[pyclass(frozen, get_all, new = "from_fields")]
    struct Owned {
        ledger: Vec<String>,
    }

    #[pyclass(subclass, frozen, get_all, new = "from_fields")]
    struct Open {
        balance: u64,
    }

    #[pyclass(subclass, immutable_type, frozen, get_all, new = "from_fields")]
    struct OpenImmutable {
        balance: u64,
    }

    #[pyfunction]
    fn audit_getattr(vault: &Bound<'_, PyAny>) -> PyResult<u64> {
        vault.getattr("balance")?.extract()
    }

    #[pyfunction]
    fn audit_typed(vault: &Open) -> u64 {
        vault.balance
    }

    #[pyfunction]
    fn audit_exact(vault: &Bound<'_, PyAny>) -> PyResult<u64> {
        Ok(vault.cast_exact::<Open>()?.get().balance)
    }

    #[pyclass(frozen, immutable_type, get_all, new = "from_fields")]
    struct Immutable {
        balance: u64,
    }

    #[pymethods]
    impl Immutable {
        fn withdraw(&self, amount: u64) -> u64 {
            amount
        }
    }

    #[pyclass(frozen, eq)]
    #[derive(PartialEq)]
    enum Tier {
        Bronze,
        Gold,
    }

    #[pyclass(frozen, eq, immutable_type)]
    #[derive(PartialEq)]
    enum ImmutableTier {
        Bronze,
        Gold,
    }

    #[pyfunction]
    fn gold() -> Tier {
        [Tier::Bronze, Tier::Gold].into_iter().last().expect("two")
    }

    #[pyfunction]
    fn immutable_gold() -> ImmutableTier {
        let tiers = [ImmutableTier::Bronze, ImmutableTier::Gold];
        tiers.into_iter().last().expect("two")
    }

    /// Fills itself in with `__init__`, after `__new__`.
    #[pyclass(get_all)]
    struct Reborn {
        balance: u64,
    }

    #[pymethods]
    impl Reborn {
        #[new]
        fn new(balance: u64) -> Self {
            Reborn { balance }
        }

        fn __init__(&mut self, balance: u64) {
            self.balance = balance;
        }
    }

    /// No `#[new]`: only Rust can make one.
    #[pyclass]
    struct Unmade;

    #[pyfunction]
    fn make() -> Unmade {
        Unmade
    }

    #[pyclass(get_all)]
    struct Stateful {
        balance: u64,
    }

    #[pymethods]
    impl Stateful {
        #[new]
        fn new(balance: u64) -> PyResult<Self> {
            Vault::new(balance).map(|vault| Stateful {
                balance: vault.balance,
            })
        }

        fn __setstate__(&mut self, balance: u64) {
            self.balance = balance;
        }
    }

    #[pyclass(frozen, get_all)]
    struct Pickled {
        balance: u64,
    }

    #[pymethods]
    impl Pickled {
        #[new]
        fn new(balance: u64) -> PyResult<Self> {
            Vault::new(balance).map(|vault| Pickled {
                balance: vault.balance,
            })
        }

        fn __getnewargs__(&self) -> (u64,) {
            (self.balance,)
        }
    }

    #[pyfunction]
    fn take_u64(amount: u64) -> u64 {
        amount
    }

    #[pyfunction]
    fn take_f64(amount: f64) -> f64 {
        amount
    }

    /// Calls Python, or waits without the interpreter, while it is borrowed.
    #[pyclass(get_all, new = "from_fields")]
    struct Borrowed {
        balance: u64,
    }

    #[pymethods]
    impl Borrowed {
        fn withdraw(&mut self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<()> {
            approve.call1((amount,))?;
            self.balance = self.balance.saturating_sub(amount);
            Ok(())
        }
    }

    /// No borrow is held while Python runs, but check and effect lie apart.
    #[pyclass(get_all, new = "from_fields")]
    struct Parted {
        balance: u64,
    }

    #[pymethods]
    impl Parted {
        fn withdraw(
            slf: &Bound<'_, Self>,
            amount: u64,
            approve: &Bound<'_, PyAny>,
        ) -> PyResult<u64> {
            if amount > slf.borrow().balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            approve.call1((amount,))?;
            let mut vault = slf.borrow_mut();
            vault.balance = vault.balance.saturating_sub(amount);
            Ok(amount)
        }
    }

    /// Checks and takes in one step, after Python has run.
    #[pyclass(frozen)]
    struct Atomic {
        balance: AtomicU64,
    }

    #[pymethods]
    impl Atomic {
        #[new]
        fn new(balance: u64) -> Self {
            Atomic {
                balance: AtomicU64::new(balance),
            }
        }

        #[getter]
        fn balance(&self) -> u64 {
            self.balance.load(SeqCst)
        }

        fn withdraw(&self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            approve.call1((amount,))?;
            self.balance
                .fetch_update(SeqCst, SeqCst, |balance| balance.checked_sub(amount))
                .map_err(|_| PyValueError::new_err("not enough money"))?;
            Ok(amount)
        }
    }
}
