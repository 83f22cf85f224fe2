// tempting: the caller's list is copied, the copy is handed out
#[pyo3::pymodule]
mod dwight4 {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyclass(frozen)]
    struct Vault {
        #[pyo3(get)]
        ledger: Py<PyList>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(py: Python<'_>, ledger: Vec<String>) -> PyResult<Self> {
            let ledger = PyList::new(py, ledger)?.unbind();
            Ok(Vault { ledger })
        }

        fn __len__(&self, py: Python<'_>) -> usize {
            self.ledger.bind(py).len()
        }
    }
}
