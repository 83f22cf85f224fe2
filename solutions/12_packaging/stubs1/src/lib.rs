use pyo3::prelude::*;

#[pymodule]
mod _native {
    use super::*;

    #[pyclass]
    struct Ledger {
        #[pyo3(get)]
        owner: String,
        entries: Vec<(f64, Option<String>)>,
    }

    #[pymethods]
    impl Ledger {
        #[new]
        fn new(owner: String) -> Self {
            Ledger {
                owner,
                entries: Vec::new(),
            }
        }

        /// Books an amount, and returns the number of the entry.
        #[pyo3(signature = (amount, *, note=None))]
        fn book(&mut self, amount: f64, note: Option<String>) -> usize {
            self.entries.push((amount, note));
            self.entries.len()
        }

        /// The notes of all entries; `None` for one without.
        fn notes(&self) -> Vec<Option<String>> {
            self.entries.iter().map(|(_, note)| note.clone()).collect()
        }
    }

    /// What the state gets of each amount.
    #[pyfunction]
    #[pyo3(signature = (amounts, rate=0.07))]
    fn taxes(amounts: Vec<f64>, rate: f64) -> Vec<f64> {
        amounts.iter().map(|amount| amount * rate).collect()
    }
}
