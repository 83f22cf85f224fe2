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

        fn absorb(slf: Bound<'_, Self>, other: Bound<'_, Self>) -> PyResult<()> {
            if slf.as_ptr() == other.as_ptr() {
                return Err(PyValueError::new_err("a box cannot absorb itself"));
            }
            let (mut into, mut from) = (slf.borrow_mut(), other.borrow_mut());
            into.add(from.balance)?;
            from.balance = 0;
            Ok(())
        }

        fn pay_in(
            mut slf: PyRefMut<'_, Self>,
            amount: i64,
            notify: &Bound<'_, PyAny>,
        ) -> PyResult<()> {
            slf.add(amount)?;
            drop(slf);
            notify.call1((amount,))?;
            Ok(())
        }
    }
}
