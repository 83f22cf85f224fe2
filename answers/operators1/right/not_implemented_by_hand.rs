// Says NotImplemented itself for every number but 0.
#[pyo3::pymodule]
mod operators1 {
    use pyo3::IntoPyObjectExt;
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::PyNotImplemented;

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
            self.like(self.cents.checked_neg())
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

        fn __radd__<'py>(
            &self,
            py: Python<'py>,
            other: &Bound<'py, PyAny>,
        ) -> PyResult<Bound<'py, PyAny>> {
            if other.extract().is_ok_and(|zero: i64| zero == 0) {
                return self.like(Some(self.cents))?.into_bound_py_any(py);
            }
            Ok(PyNotImplemented::get(py).to_owned().into_any())
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
