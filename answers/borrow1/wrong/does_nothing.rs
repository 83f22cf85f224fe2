// Tempting: absorbing itself changes nothing, so silence seems right.
#[pyo3::pymodule]
mod borrow1 {
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

        fn absorb(slf: &Bound<'_, Self>, other: &Bound<'_, Self>) -> PyResult<()> {
            if slf.is(other) {
                return Ok(());
            }
            let money = std::mem::take(&mut other.borrow_mut().balance);
            slf.borrow_mut().balance += money;
            Ok(())
        }

        fn pay_in(slf: &Bound<'_, Self>, amount: i64, notify: &Bound<'_, PyAny>) -> PyResult<()> {
            slf.borrow_mut().balance += amount;
            notify.call1((amount,))?;
            Ok(())
        }
    }
}
