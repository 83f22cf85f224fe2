// tempting: borrowed briefly, but checked before and paid after the callback
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
}
