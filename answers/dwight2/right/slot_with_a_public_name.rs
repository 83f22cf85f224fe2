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
    __slots__ = ("dollars",)

    def __init__(self, balance):
        self.dollars = balance

    @property
    def balance(self):
        return self.dollars

    def withdraw(self, amount):
        if amount > self.dollars:
            raise ValueError("not enough money")
        self.dollars -= amount
        return amount
"#;
}
