// The Vault is frozen, and still Oscar's ledger says "paid to Dwight: 10**9".
// Nobody has touched the Vault. Dwight has touched the list.
//
// TODO: the ledger belongs to the Vault alone. A list or tuple of strings comes
// in and is copied, and anything else is a TypeError, also a subclass of list
// that lies. A tuple goes out, and no list in between can be found.

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
        fn new(ledger: Py<PyList>) -> Self {
            Vault { ledger }
        }

        fn __len__(&self, py: Python<'_>) -> usize {
            self.ledger.bind(py).len()
        }
    }
}
