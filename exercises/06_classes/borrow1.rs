// `absorb` empties another cash box into this one. Then Kevin writes
// `cash.absorb(cash)`, and PyO3 says "Already borrowed". The same happens to
// whoever is called by `pay_in` and looks into the box.
// TODO: Raise a ValueError for a box that absorbs itself, and let the function
// that `pay_in` calls use the box freely. For how long do you need `&mut`?

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

        fn absorb(&mut self, other: &mut Cash) {
            self.balance += std::mem::take(&mut other.balance);
        }

        fn pay_in(&mut self, amount: i64, notify: &Bound<'_, PyAny>) -> PyResult<()> {
            self.balance += amount;
            notify.call1((amount,))?;
            Ok(())
        }
    }
}
