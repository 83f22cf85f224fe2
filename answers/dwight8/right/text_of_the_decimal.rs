#[pyo3::pymodule]
mod dwight8 {
    use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::PyInt;

    struct Cents(u64);

    impl FromPyObject<'_, '_> for Cents {
        type Error = PyErr;

        fn extract(amount: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            let py = amount.py();
            let decimal = py.import("decimal")?.getattr("Decimal")?;
            let text = if amount.get_type().is(&decimal) {
                decimal
                    .call_method1("__format__", (amount, "f"))?
                    .to_string()
            } else if let Ok(dollars) = amount.cast_exact::<PyInt>() {
                dollars.extract::<u64>()?.to_string()
            } else {
                return Err(PyTypeError::new_err("money is an int or a Decimal"));
            };
            let (dollars, cents) = text.split_once('.').unwrap_or((&text, ""));
            let (cents, dust) = cents.split_at(cents.len().min(2));
            if dust.chars().any(|c| c != '0') {
                return Err(PyValueError::new_err("not whole cents"));
            }
            let dollars: u64 = dollars.parse()?;
            let cents: u64 = format!("{cents:0<2}").parse()?;
            match dollars
                .checked_mul(100)
                .and_then(|all| all.checked_add(cents))
            {
                Some(0) => Err(PyValueError::new_err("nothing")),
                Some(all) => Ok(Cents(all)),
                None => Err(PyOverflowError::new_err("nobody is that rich")),
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
