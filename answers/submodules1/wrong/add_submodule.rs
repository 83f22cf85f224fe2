// Tempting: `add_submodule` sounds right, but adds once more what is an attribute already.
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
        let formats = m.getattr("formats")?.cast_into::<PyModule>()?;
        m.add_submodule(&formats)
    }
}
