#[pyo3::pymodule]
mod borrow1 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;
    use std::sync::atomic::{AtomicI64, Ordering};

    #[pyclass(frozen)]
    struct Cash {
        balance: AtomicI64,
    }

    impl Cash {
        fn add(&self, amount: i64) -> PyResult<()> {
            let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
            self.balance
                .fetch_update(set, get, |balance| balance.checked_add(amount))
                .map_err(|_| PyOverflowError::new_err("the box is full"))?;
            Ok(())
        }
    }

    #[pymethods]
    impl Cash {
        #[new]
        fn new(balance: i64) -> Self {
            let balance = AtomicI64::new(balance);
            Cash { balance }
        }

        #[getter]
        fn balance(&self) -> i64 {
            self.balance.load(Ordering::Relaxed)
        }

        #[setter]
        fn set_balance(&self, balance: i64) {
            self.balance.store(balance, Ordering::Relaxed);
        }

        fn absorb(&self, other: &Cash) -> PyResult<()> {
            if std::ptr::eq(self, other) {
                return Err(PyValueError::new_err("cannot absorb itself"));
            }
            let money = other.balance.load(Ordering::Relaxed);
            self.add(money)?;
            other.balance.fetch_sub(money, Ordering::Relaxed);
            Ok(())
        }

        fn pay_in(&self, amount: i64, notify: &Bound<'_, PyAny>) -> PyResult<()> {
            self.add(amount)?;
            notify.call1((amount,))?;
            Ok(())
        }
    }
}
