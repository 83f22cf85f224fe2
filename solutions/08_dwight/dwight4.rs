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
            if !ledger.is_exact_instance_of::<PyList>() && !ledger.is_exact_instance_of::<PyTuple>()
            {
                return Err(PyTypeError::new_err("a ledger is a list or a tuple"));
            }
            let ledger = ledger.extract()?;
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

// `frozen` freezes the field, here a pointer; a `Py<PyList>` points to a list
// that others hold as well, and that `gc` finds for those who don't. Extract
// into Rust data at the border, and hand out what can't be changed. A `Vec` asks
// how long a list is, and a subclass of list answers what it likes.
