// Every withdrawal is approved by a callback now. Phyllis looks at the balance
// before she approves, and gets a RuntimeError. Dwight approves of everything,
// and while he does so he is at the counter again.
//
// TODO: `approve` may use the vault as it likes. No call from inside it and no
// second thread gets more than there is; if it raises, nothing has happened.

#[pyo3::pymodule]
mod dwight9 {
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

        fn withdraw(&mut self, amount: u64, approve: &Bound<'_, PyAny>) -> PyResult<u64> {
            if amount > self.balance {
                return Err(PyValueError::new_err("not enough money"));
            }
            approve.call1((amount,))?;
            self.balance -= amount;
            Ok(amount)
        }
    }
}
