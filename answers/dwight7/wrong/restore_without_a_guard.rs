// Tempting: what comes out of a pickle was checked when it went in.
#[pyo3::pymodule]
mod dwight7 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

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

        #[staticmethod]
        fn _restore(balance: u64) -> Self {
            Vault { balance }
        }

        fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (u64,))> {
            let restore = slf.get_type().getattr("_restore")?;
            Ok((restore, (slf.get().balance,)))
        }
    }
}
