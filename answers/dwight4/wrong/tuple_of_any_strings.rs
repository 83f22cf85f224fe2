// Tempting: every entry is looked at, so the objects themselves can stay.
#[pyo3::pymodule]
mod dwight4 {
    use pyo3::prelude::*;
    use pyo3::types::{PyString, PyTuple};

    #[pyclass(frozen)]
    struct Vault {
        #[pyo3(get)]
        ledger: Py<PyTuple>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(py: Python<'_>, ledger: Vec<Bound<'_, PyString>>) -> PyResult<Self> {
            let ledger = PyTuple::new(py, ledger)?.unbind();
            Ok(Vault { ledger })
        }

        fn __len__(&self, py: Python<'_>) -> usize {
            self.ledger.bind(py).len()
        }
    }
}
