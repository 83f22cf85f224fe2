use pyo3::prelude::*;

#[pymodule]
mod _totals {
    use super::*;

    /// The sum of some cents.
    #[pyfunction]
    fn total(cents: Vec<i64>) -> i64 {
        cents.iter().sum()
    }
}
