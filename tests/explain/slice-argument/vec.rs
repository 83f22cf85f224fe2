#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn total(reams: &Vec<u32>) -> u32 {
        reams.iter().sum()
    }
}
