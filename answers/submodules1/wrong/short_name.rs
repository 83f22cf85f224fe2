// Tempting: it is in `sys.modules`, but under the name of the Rust mod.
#[pyo3::pymodule]
mod submodules1 {
    use pyo3::prelude::*;

    #[pymodule]
    mod formats {
        use pyo3::exceptions::PyKeyError;
        use pyo3::prelude::*;

        #[pyfunction]
        fn area(format: &str) -> PyResult<u32> {
            match format {
                "A4" => Ok(210 * 297),
                "letter" => Ok(216 * 279),
                _ => Err(PyKeyError::new_err(format.to_owned())),
            }
        }
    }

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        let formats = m.getattr("formats")?;
        let modules = m.py().import("sys")?.getattr("modules")?;
        modules.set_item("formats", formats)
    }
}
