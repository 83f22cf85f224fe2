// Python's own types, named in the signature: nothing is left to guess.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyBytes, PyList};
    use std::borrow::Cow;

    #[pyfunction]
    fn digits(py: Python<'_>, number: u64) -> PyResult<Bound<'_, PyList>> {
        let text = number.to_string();
        PyList::new(py, text.bytes().map(|digit| digit - b'0'))
    }

    #[pyfunction]
    fn caesar<'py>(py: Python<'py>, data: Cow<'_, [u8]>, shift: u8) -> Bound<'py, PyBytes> {
        let shifted: Vec<u8> = data.iter().map(|byte| byte.wrapping_add(shift)).collect();
        PyBytes::new(py, &shifted)
    }
}
