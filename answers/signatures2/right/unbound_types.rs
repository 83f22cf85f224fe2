#[pyo3::pymodule]
mod signatures2 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    #[pyo3(signature = (to, /, *what, copies=1, **remarks))]
    fn pack(
        py: Python<'_>,
        to: &str,
        what: Py<PyTuple>,
        copies: u32,
        remarks: Option<Py<PyDict>>,
    ) -> String {
        let what = what.bind(py);
        match remarks {
            Some(remarks) => format!("{copies} x {to} {what} {}", remarks.bind(py)),
            None => format!("{copies} x {to} {what}"),
        }
    }
}
