// `absorb` empties another cash box into this one. Then Kevin writes
// `cash.absorb(cash)`, and PyO3 says "Already borrowed". The same happens to
// whoever is called by `pay_in` and looks into the box.
//
// TODO: raise a ValueError for a box that absorbs itself, and let the function
// that `pay_in` calls use the box freely. An OverflowError costs nobody money,
// as now. For how long do you need `&mut`?

#[pyo3::pymodule]
mod borrow1 {
    use pyo3::exceptions::PyOverflowError;
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

        fn absorb(&mut self, other: &mut Cash) -> PyResult<()> {
            self.add(other.balance)?;
            other.balance = 0;
            Ok(())
        }

        fn pay_in(&mut self, amount: i64, notify: &Bound<'_, PyAny>) -> PyResult<()> {
            self.add(amount)?;
            notify.call1((amount,))?;
            Ok(())
        }
    }
}
