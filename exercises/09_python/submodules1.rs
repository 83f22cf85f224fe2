// The office module has grown a department for paper formats: a module inside
// the module. `submodules1.formats.area("A4")` works, so it is there. But those
// who write `import submodules1.formats` are told that there is no such module.
//
// TODO: fill in `init`, which runs during the import of `submodules1`, so that
// `import submodules1.formats` and `from submodules1.formats import area` work,
// and lead to the very same department. Plain `import formats` finds nothing.

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
