#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn take(mut reams: Vec<u32>) -> u32 {
        reams.remove(0)
    }
}
