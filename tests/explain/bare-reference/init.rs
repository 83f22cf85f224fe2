#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(m: &PyModule) -> PyResult<()> {
        Ok(())
    }
}
