#[pyo3::pymodule]
mod dwight7 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyType;

    #[pymodule_export]
    const LIMIT: u64 = 1_000_000;

    #[pyclass(frozen, eq)]
    #[derive(PartialEq)]
    struct Vault {
        #[pyo3(get)]
        balance: u64,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(balance: u64) -> PyResult<Self> {
            if balance > LIMIT {
                return Err(PyValueError::new_err("nobody is that rich"));
            }
            Ok(Vault { balance })
        }

        fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (u64,)) {
            (slf.get_type(), (slf.get().balance,))
        }
    }
}
