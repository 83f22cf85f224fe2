// Tempting: minus money is new money, and new money is dollars.
#[pyo3::pymodule]
mod operators1 {
    use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass(frozen, eq, get_all)]
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
            let cents = self.cents.checked_neg();
            let cents = cents.ok_or_else(|| PyOverflowError::new_err("too much money"))?;
            Ok(Money::new(cents, "USD".to_string()))
        }

        fn __abs__(&self) -> PyResult<Money> {
            self.like(self.cents.checked_abs())
        }

        fn __add__(&self, other: &Money) -> PyResult<Money> {
            if self.currency != other.currency {
                return Err(PyValueError::new_err("exchange the money first"));
            }
            self.like(self.cents.checked_add(other.cents))
        }

        /// Only for `sum()`, which begins with the number 0.
        fn __radd__(&self, zero: i64) -> PyResult<Money> {
            match zero {
                0 => self.like(Some(self.cents)),
                _ => Err(PyTypeError::new_err("a plain number has no currency")),
            }
        }

        fn __mul__(&self, times: i64) -> PyResult<Money> {
            self.like(self.cents.checked_mul(times))
        }

        fn __rmul__(&self, times: i64) -> PyResult<Money> {
            self.__mul__(times)
        }

        fn __repr__(&self) -> String {
            format!("Money({}, {:?})", self.cents, self.currency)
        }
    }
}
