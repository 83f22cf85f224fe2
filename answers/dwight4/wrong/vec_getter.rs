// tempting: safe, but Dwight's writes vanish without an error
#[pyo3::pymodule]
mod dwight4 {
    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Vault {
        #[pyo3(get)]
        ledger: Vec<String>,
    }

    #[pymethods]
    impl Vault {
        #[new]
        fn new(ledger: Vec<String>) -> Self {
            Vault { ledger }
        }

        fn __len__(&self) -> usize {
            self.ledger.len()
        }
    }
}
