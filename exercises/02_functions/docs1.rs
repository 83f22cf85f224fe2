// The shelf numbers of the warehouse are decimal, except on Dwight's shelves,
// where they are hexadecimal. This function reads both, but it does not look
// like Python.
//
// TODO: let Python see `parse(text, type="dec")`, with a docstring whose first
// line is "Read a shelf number.", and no trace of `parse_shelf_py` or `type_`.

#[pyo3::pymodule]
mod docs1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    // Read a shelf number.
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
}
