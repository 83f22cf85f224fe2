// Tempting: `deposit` guards, and leaves the sum to a method for cents. In `#[pymethods]`, it is
// a second door.
#[pyo3::pymodule]
mod dwight8 {
    use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
    use pyo3::types::{PyInt, PyType};

    struct Cents(u64);

    impl FromPyObject<'_, '_> for Cents {
        type Error = PyErr;

        fn extract(amount: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
            let decimal = DECIMAL.import(amount.py(), "decimal", "Decimal")?;
            if amount.get_type().is(decimal) {
                // A ratio is written out to the last zero, and 1E+10000000 has many.
                let first_digit: i64 = amount.call_method0("adjusted")?.extract()?;
                if first_digit > 17 {
                    return Err(PyOverflowError::new_err("nobody is that rich"));
                } else if first_digit < -2 {
                    return Err(PyValueError::new_err("less than a cent"));
                }
            } else if !amount.is_exact_instance_of::<PyInt>() {
                return Err(PyTypeError::new_err("money is an int or a Decimal"));
            }
            let (n, d): (i128, i128) = amount.call_method0("as_integer_ratio")?.extract()?;
            let cents = n
                .checked_mul(100)
                .ok_or_else(|| PyOverflowError::new_err("nobody is that rich"))?;
            if cents <= 0 || cents % d != 0 {
                return Err(PyValueError::new_err("not a number of whole cents above 0"));
            }
            Ok(Cents(u64::try_from(cents / d)?))
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
            self.add(amount.0)
        }

        fn add(&self, cents: u64) -> PyResult<Self> {
            let cents = self
                .cents
                .checked_add(cents)
                .ok_or_else(|| PyOverflowError::new_err("the vault is full"))?;
            Ok(Vault { cents })
        }
    }
}
