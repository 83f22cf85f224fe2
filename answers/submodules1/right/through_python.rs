#[pyo3::pymodule]
mod submodules1 {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

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
        let py = m.py();
        let locals = PyDict::new(py);
        locals.set_item("m", m)?;
        let code = c"import sys; sys.modules[m.__name__ + \".formats\"] = m.formats";
        py.run(code, None, Some(&locals))
    }
}
