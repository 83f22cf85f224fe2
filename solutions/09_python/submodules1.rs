#[pyo3::pymodule]
mod submodules1 {
    use pyo3::prelude::*;

    #[pymodule]
    mod formats {
        use pyo3::exceptions::PyKeyError;
        use pyo3::prelude::*;

        /// The area of a sheet, in square millimetres.
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
        modules.set_item("submodules1.formats", formats)
    }
}

// A nested `#[pymodule]` is an attribute of its parent, and no more. `import a.b`
// looks into `sys.modules` for a module named "a.b", so whoever is to be imported has
// to be there. Large projects rather put Python packages around one flat Rust module.
