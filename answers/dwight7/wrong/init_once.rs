// tempting: a flag against the second `__init__`; `__new__` alone skips the guard
#[pyo3::pymodule]
mod dwight7 {
    use pyo3::exceptions::{PyTypeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::{PyTuple, PyType};

    #[pymodule_export]
    const LIMIT: u64 = 1_000_000;

    #[pyclass(eq)]
    #[derive(PartialEq)]
    struct Vault {
        #[pyo3(get)]
        balance: u64,
        born: bool,
    }

    #[pymethods]
    impl Vault {
        #[new]
        #[pyo3(signature = (*_args))]
        fn new(_args: &Bound<'_, PyTuple>) -> Self {
            Vault {
                balance: 0,
                born: false,
            }
        }

        fn __init__(&mut self, balance: u64) -> PyResult<()> {
            if self.born {
                return Err(PyTypeError::new_err("born already"));
            }
            if balance > LIMIT {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            self.balance = balance;
            self.born = true;
            Ok(())
        }

        fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (u64,)) {
            (slf.get_type(), (slf.borrow().balance,))
        }
    }
}
