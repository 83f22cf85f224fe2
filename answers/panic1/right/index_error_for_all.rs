// However large the int is, it is out of range, as it is for a list.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::{PyIndexError, PyOverflowError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(py: Python<'_>, items: Vec<i64>, i: &Bound<'_, PyAny>) -> PyResult<i64> {
        let out_of_range = || PyIndexError::new_err("list index out of range");
        let i: isize = i.extract().map_err(|error: PyErr| {
            if error.is_instance_of::<PyOverflowError>(py) {
                out_of_range()
            } else {
                error
            }
        })?;
        let index = if i < 0 {
            items.len().checked_add_signed(i).ok_or_else(out_of_range)?
        } else {
            i.unsigned_abs()
        };
        items.get(index).copied().ok_or_else(out_of_range)
    }
}
