#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn same(value: impl Into<u64>) -> u64 {
        value.into()
    }
}
