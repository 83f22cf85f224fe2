// Oscar does the petty cash in cents, so `Money(250)` is 2.50 dollars. It adds
// plain numbers, which have no currency, but no money, and `sum()` gives up.
//
// TODO: allow money + money of one currency (else ValueError), money * whole
// number and whole number * money, and `sum()`, which begins with `0 + money`;
// nothing else. A result that does not fit raises OverflowError. (A number that
// is too large for an `i64` may be a TypeError.) No operation changes a `Money`.

#[pyo3::pymodule]
mod operators1 {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyclass(eq, get_all)]
    #[derive(PartialEq)]
    struct Money {
        cents: i64,
        currency: String,
    }

    impl Money {
        /// Money of the same currency; `None` stands for a result that does not fit.
        fn like(&self, cents: Option<i64>) -> PyResult<Money> {
            let cents = cents.ok_or_else(|| PyOverflowError::new_err("too much money"))?;
            Ok(Money {
                cents,
                currency: self.currency.clone(),
            })
        }
    }

    #[pymethods]
    impl Money {
        #[new]
        #[pyo3(signature = (cents, currency="USD".to_string()))]
        fn new(cents: i64, currency: String) -> Self {
            Self { cents, currency }
        }

        fn __neg__(&self) -> PyResult<Money> {
            self.like(self.cents.checked_neg())
        }

        fn __abs__(&self) -> PyResult<Money> {
            self.like(self.cents.checked_abs())
        }

        fn __add__(&self, other: i64) -> PyResult<Money> {
            self.like(self.cents.checked_add(other))
        }

        fn __repr__(&self) -> String {
            format!("Money({}, {:?})", self.cents, self.currency)
        }
    }
}
