#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {
        panic!("closed today")
    }
}
