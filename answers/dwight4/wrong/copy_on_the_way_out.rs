// tempting: a tuple goes out, the caller keeps the inner list
#[pyo3::pymodule]
mod dwight4 {
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyTuple};

    #[pyclass(frozen)]
    struct Vault {
        ledger: Py<PyList>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(ledger: Py<PyList>) -> Self {
            Vault { ledger }
        }

        #[getter]
        fn ledger<'py>(&self, py: Python<'py>) -> Bound<'py, PyTuple> {
            self.ledger.bind(py).to_tuple()
        }

        fn __len__(&self, py: Python<'_>) -> usize {
            self.ledger.bind(py).len()
        }
    }
}
