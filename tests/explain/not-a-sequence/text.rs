#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn sell(reams: Vec<String>) -> usize {
        reams.len()
    }
}
