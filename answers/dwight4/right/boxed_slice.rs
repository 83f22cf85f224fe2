#[pyo3::pymodule]
mod dwight4 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyTuple};

    #[pyclass(frozen)]
    struct Vault {
        ledger: Box<[Box<str>]>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(ledger: &Bound<'_, PyAny>) -> PyResult<Self> {
            if !ledger.is_exact_instance_of::<PyList>() && !ledger.is_exact_instance_of::<PyTuple>()
            {
                return Err(PyTypeError::new_err("a ledger is a list or a tuple"));
            }
            let ledger: Vec<String> = ledger.extract()?;
            let ledger = ledger.into_iter().map(String::into_boxed_str).collect();
            Ok(Vault { ledger })
        }

        #[getter]
        fn ledger<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
            PyTuple::new(py, self.ledger.iter().map(|entry| &**entry))
        }

        fn __len__(&self) -> usize {
            self.ledger.len()
        }
    }
}
