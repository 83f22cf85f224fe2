#[pyo3::pymodule]
mod dwight4 {
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;

    #[pyclass(frozen)]
    struct Vault {
        ledger: Box<[Box<str>]>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(ledger: Vec<String>) -> Self {
            let ledger = ledger.into_iter().map(String::into_boxed_str).collect();
            Vault { ledger }
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
