// Tempting: nothing sticks to an instance, and `note()` writes it into a field.
#[pyo3::pymodule]
mod dwight2 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyclass]
    struct Vault {
        #[pyo3(get)]
        balance: u64,
        #[pyo3(get, set)]
        note: Option<String>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> Self {
            Vault {
                balance,
                note: None,
            }
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
    __slots__ = ("__balance",)

    def __init__(self, balance):
        self.__balance = balance

    @property
    def balance(self):
        return self.__balance

    def withdraw(self, amount):
        if amount > self.__balance:
            raise ValueError("not enough money")
        self.__balance -= amount
        return amount
"#;
}
