#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (py, reams))]
    fn sell(py: Python<'_>, reams: u32) -> u32 {
        reams
    }
}
