// tempting: unsigned ints only; True is an int, and Decimals stay outside
#[pyo3::pymodule]
mod dwight8 {
    use pyo3::prelude::*;

    struct Cents(u64);

    impl FromPyObject<'_, '_> for Cents {
        type Error = PyErr;

        fn extract(amount: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            let dollars: u64 = amount.extract()?;
            Ok(Cents(dollars * 100))
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
