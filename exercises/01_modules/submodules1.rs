// The office module has grown a department for paper formats: a module inside
// the module. `submodules1.formats.area("A4")` works, so it is there. But to
// those who write `import submodules1.formats`, Python swears that it isn't.
//
// TODO: fill in `init`, so that the import system knows the department, too.

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
        let _formats = m.getattr("formats")?;
        Ok(())
    }
}
