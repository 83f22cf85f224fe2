#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn first(reams: Vec<u32>) -> String {
        let first = reams.first()?;
        first.to_string()
    }
}
