// Tempting: the right question, but the two `&mut` come before it.
#[pyo3::pymodule]
mod borrow1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyclass]
    struct Cash {
        #[pyo3(get, set)]
        balance: i64,
    }

    #[pymethods]
    impl Cash {
        #[new]
        fn new(balance: i64) -> Self {
            Cash { balance }
        }

        fn absorb(&mut self, other: &mut Cash) -> PyResult<()> {
            if std::ptr::eq(self, other) {
                return Err(PyValueError::new_err("cannot absorb itself"));
            }
            self.balance += std::mem::take(&mut other.balance);
            Ok(())
        }

        fn pay_in(slf: &Bound<'_, Self>, amount: i64, notify: &Bound<'_, PyAny>) -> PyResult<()> {
            slf.borrow_mut().balance += amount;
            notify.call1((amount,))?;
            Ok(())
        }
    }
}
