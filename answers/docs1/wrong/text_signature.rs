// Tempting: help says `type`. But a caller must still write `type_`.
#[pyo3::pymodule]
mod docs1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// Read a shelf number.
    #[pyfunction(name = "parse")]
    #[pyo3(signature = (text, type_="dec"), text_signature = "(text, type='dec')")]
    fn parse_shelf_py(text: &str, type_: &str) -> PyResult<i64> {
        let radix = match type_ {
            "dec" => 10,
            "hex" => 16,
            _ => return Err(PyValueError::new_err("type is dec or hex")),
        };
        Ok(i64::from_str_radix(text, radix)?)
    }
}
