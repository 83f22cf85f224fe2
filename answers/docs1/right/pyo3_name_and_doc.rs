#[pyo3::pymodule]
mod docs1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[doc = "Read a shelf number."]
    #[pyfunction]
    #[pyo3(name = "parse", signature = (text, r#type = "dec"))]
    fn parse_shelf_py(text: &str, r#type: &str) -> PyResult<i64> {
        let radix = match r#type {
            "dec" => 10,
            "hex" => 16,
            _ => return Err(PyValueError::new_err("type is dec or hex")),
        };
        Ok(i64::from_str_radix(text, radix)?)
    }
}
