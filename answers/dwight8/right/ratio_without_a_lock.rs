#[pyo3::pymodule]
mod dwight8 {
    use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::{PyBool, PyInt};

    struct Cents(u64);

    impl FromPyObject<'_, '_> for Cents {
        type Error = PyErr;

        fn extract(amount: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            let decimal = amount.py().import("decimal")?.getattr("Decimal")?;
            if amount.is_instance_of::<PyBool>() {
                return Err(PyTypeError::new_err("the truth is not money"));
            }
            let (n, d): (i128, i128) = if let Ok(dollars) = amount.cast::<PyInt>() {
                (dollars.extract()?, 1)
            } else {
                decimal
                    .call_method1("as_integer_ratio", (amount,))?
                    .extract()?
            };
            match n.checked_mul(100) {
                None => Err(PyOverflowError::new_err("nobody is that rich")),
                Some(cents) if cents > 0 && cents % d == 0 => Ok(Cents((cents / d).try_into()?)),
                Some(_) => Err(PyValueError::new_err("not whole cents above 0")),
            }
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
