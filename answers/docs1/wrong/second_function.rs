// Tempting: a nice front for the old function. Python still sees the old one.
#[pyo3::pymodule]
mod docs1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (text, type_="dec"))]
    fn parse_shelf_py(text: &str, type_: &str) -> PyResult<i64> {
        let radix = match type_ {
            "dec" => 10,
            "hex" => 16,
            _ => return Err(PyValueError::new_err("type is dec or hex")),
        };
        Ok(i64::from_str_radix(text, radix)?)
    }

    /// Read a shelf number.
    #[pyfunction]
    #[pyo3(signature = (text, r#type="dec"))]
    fn parse(text: &str, r#type: &str) -> PyResult<i64> {
        parse_shelf_py(text, r#type)
    }
}
