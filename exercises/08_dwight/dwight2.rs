// Dwight has glued a note to Pam's vault: `v.withdraw = lambda n: 10**6`. Notes
// also stick to `PY_TWIN`, your old vault in Python, which the check runs.
//
// TODO: nothing sticks to an instance of either class: no new attributes, no
// replaced methods, no tags (weak references) that tell when a vault closes.

#[pyo3::pymodule]
mod dwight2 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyclass(dict, weakref)]
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
