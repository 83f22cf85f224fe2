// tempting: the classic checks on an f64; True, half cents and tributes pass
#[pyo3::pymodule]
mod dwight8 {
    use pyo3::exceptions::{PyOverflowError, PyValueError};
    use pyo3::prelude::*;

    struct Cents(u64);

    impl FromPyObject<'_, '_> for Cents {
        type Error = PyErr;

        fn extract(amount: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            let dollars: f64 = amount.extract()?;
            if !dollars.is_finite() || dollars <= 0.0 {
                return Err(PyValueError::new_err("not money"));
            }
            Ok(Cents((dollars * 100.0).round() as u64))
        }
    }

    #[pyclass(frozen)]
    struct Vault {
        #[pyo3(get)]
        cents: u64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new() -> Self {
            Vault { cents: 0 }
        }

        fn deposit(&self, amount: Cents) -> PyResult<Self> {
            let cents = self
                .cents
                .checked_add(amount.0)
                .ok_or_else(|| PyOverflowError::new_err("the vault is full"))?;
            Ok(Vault { cents })
        }
    }
}
