#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn sell(reams: u32, to: Option<String>) -> u32 {
        reams
    }
}
