// Reads what the list iterates over, and believes no length.
#[pyo3::pymodule]
mod dwight4 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyTuple};

    #[pyclass(frozen)]
    struct Vault {
        ledger: Vec<String>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(ledger: &Bound<'_, PyAny>) -> PyResult<Self> {
            if !ledger.is_instance_of::<PyList>() && !ledger.is_instance_of::<PyTuple>() {
                return Err(PyTypeError::new_err("a ledger is a list or a tuple"));
            }
            let lines = ledger.try_iter()?.map(|line| line?.extract());
            let ledger = lines.collect::<PyResult<_>>()?;
            Ok(Vault { ledger })
        }

        #[getter]
        fn ledger<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
            PyTuple::new(py, &self.ledger)
        }

        fn __len__(&self) -> usize {
            self.ledger.len()
        }
    }
}
