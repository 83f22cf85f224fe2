// Tempting: dec is the default, so let it be the default arm as well. Then "roman" is decimal.
#[pyo3::pymodule]
mod docs1 {
    use pyo3::prelude::*;

    /// Read a shelf number.
    #[pyfunction(name = "parse")]
    #[pyo3(signature = (text, r#type="dec"))]
    fn parse_shelf_py(text: &str, r#type: &str) -> PyResult<i64> {
        let radix = match r#type {
            "hex" => 16,
            _ => 10,
        };
        Ok(i64::from_str_radix(text, radix)?)
    }
}
