// Tempting: `Vec<String>` copies and checks every entry. It asks the list for its length, makes
// room for the answer, and a subclass of list says what it likes.
#[pyo3::pymodule]
mod dwight4 {
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;

    #[pyclass(frozen)]
    struct Vault {
        ledger: Vec<String>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(ledger: Vec<String>) -> Self {
            Vault { ledger }
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
