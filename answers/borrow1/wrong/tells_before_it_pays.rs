// Tempting: tell first, and no borrow is in the way. The function that is called sees the old
// balance.
#[pyo3::pymodule]
mod borrow1 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass]
    struct Cash {
        #[pyo3(get, set)]
        balance: i64,
    }

    impl Cash {
        /// Puts money in, unless the sum does not fit.
        fn add(&mut self, amount: i64) -> PyResult<()> {
            let sum = self.balance.checked_add(amount);
            self.balance = sum.ok_or_else(|| PyOverflowError::new_err("the box is full"))?;
            Ok(())
        }
    }

    #[pymethods]
    impl Cash {
        #[new]
        fn new(balance: i64) -> Self {
            Cash { balance }
        }

        fn absorb(slf: &Bound<'_, Self>, other: &Bound<'_, Self>) -> PyResult<()> {
            if slf.is(other) {
                return Err(PyValueError::new_err("cannot absorb itself"));
            }
            let mut other = other.borrow_mut();
            slf.borrow_mut().add(other.balance)?;
            other.balance = 0;
            Ok(())
        }

        fn pay_in(slf: &Bound<'_, Self>, amount: i64, notify: &Bound<'_, PyAny>) -> PyResult<()> {
            notify.call1((amount,))?;
            slf.borrow_mut().add(amount)
        }
    }
}
