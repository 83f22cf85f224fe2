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
        fn new(ledger: &Bound<'_, PyAny>) -> PyResult<Self> {
            let mut entries: Vec<String> = Vec::new();
            if let Ok(ledger) = ledger.cast_exact::<PyList>() {
                for entry in ledger {
                    entries.push(entry.extract()?);
                }
            } else {
                for entry in ledger.cast_exact::<PyTuple>()? {
                    entries.push(entry.extract()?);
                }
            }
            let ledger = PyTuple::new(ledger.py(), entries)?.unbind();
            Ok(Vault { ledger })
        }

        fn __len__(&self, py: Python<'_>) -> usize {
            self.ledger.bind(py).len()
        }
    }
}
