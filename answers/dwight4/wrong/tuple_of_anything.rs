// tempting: a tuple is immutable, the list inside it isn't
#[pyo3::pymodule]
mod dwight4 {
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyTuple};

    #[pyclass(frozen)]
    struct Vault {
        #[pyo3(get)]
        ledger: Py<PyTuple>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(ledger: &Bound<'_, PyList>) -> Self {
            Vault {
                ledger: ledger.to_tuple().unbind(),
            }
        }

        fn __len__(&self, py: Python<'_>) -> usize {
            self.ledger.bind(py).len()
        }
    }
}
