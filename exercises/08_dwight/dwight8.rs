// Dwight deposits True dollars, then nan. Kevin's Decimal("0.29") loses a cent.
//
// TODO: `Cents::extract` takes an `int` or a `Decimal`, in dollars, more than 0
// and whole cents; else TypeError, ValueError or OverflowError. Both types can
// answer exactly: `as_integer_ratio()`. What doesn't fit into the Vault any
// more is an OverflowError.

#[pyo3::pymodule]
mod dwight8 {
    use pyo3::prelude::*;

    struct Cents(u64);

    impl FromPyObject<'_, '_> for Cents {
        type Error = PyErr;

        fn extract(amount: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            let dollars: f64 = amount.extract()?;
            Ok(Cents((dollars * 100.0) as u64))
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

        fn deposit(&self, amount: Cents) -> Self {
            Vault {
                cents: self.cents + amount.0,
            }
        }
    }
}
