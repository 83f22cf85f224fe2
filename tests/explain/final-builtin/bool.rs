#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::types::PyBool;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("yes", module.py().get_type::<PyBool>())
    }
}
