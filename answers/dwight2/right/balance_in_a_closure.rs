#[pyo3::pymodule]
mod dwight2 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyclass]
    struct Vault {
        #[pyo3(get)]
        balance: u64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> Self {
            Vault { balance }
        }

        fn withdraw(&mut self, amount: u64) -> PyResult<u64> {
            if amount > self.balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            self.balance -= amount;
            Ok(amount)
        }
    }

    #[pymodule_export]
    const PY_TWIN: &str = r#"
class Vault:
    __slots__ = ()

    def __new__(cls, balance):
        class Vault(cls):
            __slots__ = ()

            @property
            def balance(self):
                return balance

            def withdraw(self, amount):
                nonlocal balance
                if amount > balance:
                    raise ValueError("not enough money")
                balance -= amount
                return amount

        return object.__new__(Vault)
"#;
}
