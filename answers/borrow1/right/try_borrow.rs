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

        fn absorb(&mut self, other: &Bound<'_, Self>) -> PyResult<()> {
            let mut other = other
                .try_borrow_mut()
                .map_err(|_| PyValueError::new_err("cannot absorb itself"))?;
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
