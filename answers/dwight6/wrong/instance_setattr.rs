// tempting for Python people: `__setattr__` guards instances, not the class
#[pyo3::pymodule]
mod dwight6 {
    use pyo3::exceptions::{PyTypeError, PyValueError};
    use pyo3::prelude::*;

    #[pyclass(frozen, eq)]
    #[derive(PartialEq)]
    enum Tier {
        Bronze,
        Gold,
    }

    #[pyclass(frozen, get_all, eq)]
    #[derive(PartialEq)]
    struct Vault {
        balance: u64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> Self {
            Vault { balance }
        }

        fn __setattr__(&self, name: &str, _value: &Bound<'_, PyAny>) -> PyResult<()> {
            Err(PyTypeError::new_err(format!("hands off {name}")))
        }

        #[getter]
        fn tier(&self) -> Tier {
            match self.balance {
                0..1000 => Tier::Bronze,
                _ => Tier::Gold,
            }
        }

        fn withdraw(&self, amount: u64) -> PyResult<Self> {
            self.balance
                .checked_sub(amount)
                .map(Vault::new)
                .ok_or_else(|| PyValueError::new_err("not enough money"))
        }
    }
}
