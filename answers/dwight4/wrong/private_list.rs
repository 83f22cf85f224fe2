// tempting: copied both ways, and the private list is found by `gc`
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
        fn new(py: Python<'_>, ledger: Vec<String>) -> PyResult<Self> {
            let ledger = PyList::new(py, ledger)?.unbind();
            Ok(Vault { ledger })
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
