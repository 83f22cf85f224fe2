#[pyo3::pymodule]
mod dwight2 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use std::sync::atomic::{AtomicU64, Ordering::SeqCst};

    #[pyclass(frozen)]
    struct Vault {
        balance: AtomicU64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> Self {
            Vault {
                balance: AtomicU64::new(balance),
            }
        }

        #[getter]
        fn balance(&self) -> u64 {
            self.balance.load(SeqCst)
        }

        fn withdraw(&self, amount: u64) -> PyResult<u64> {
            self.balance
                .fetch_update(SeqCst, SeqCst, |balance| balance.checked_sub(amount))
                .map_err(|_| PyValueError::new_err("not enough money"))?;
            Ok(amount)
        }
    }

    #[pymodule_export]
    const PY_TWIN: &str = r#"
class Vault:
    __slots__ = ("_balance",)

    def __init__(self, balance):
        self._balance = balance

    @property
    def balance(self):
        return self._balance

    def withdraw(self, amount):
        if amount > self._balance:
            raise ValueError("not enough money")
        self._balance -= amount
        return amount
"#;
}
