#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn ream(reams: Vec<u32>, at: usize) -> u32 {
        reams[at]
    }
}
