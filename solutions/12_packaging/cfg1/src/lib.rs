use pyo3::prelude::*;

#[pymodule]
mod orders {
    use pyo3::exceptions::PyTimeoutError;
    use pyo3::types::PyDict;

    use super::*;

    /// Which branch gets which paper: as many papers as branches.
    #[pyfunction]
    fn assign<'py>(
        py: Python<'py>,
        branches: &Bound<'py, PyAny>,
        papers: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let zip = py.import("builtins")?.getattr("zip")?;
        let options = PyDict::new(py);
        // Python counts since 3.10; in 3.9 the rest is left over.
        #[cfg(Py_3_10)]
        options.set_item("strict", true)?;
        let pairs = zip.call((branches, papers), Some(&options))?;
        py.get_type::<PyDict>().call1((pairs,))
    }

    /// Raises that an order is late, with a note about why.
    #[pyfunction]
    fn late(py: Python<'_>, why: &str) -> PyResult<()> {
        Err(with_note(py, "the order is late", why)?)
    }

    // Exceptions have notes since 3.11.
    #[cfg(Py_3_11)]
    fn with_note(py: Python<'_>, text: &'static str, note: &str) -> PyResult<PyErr> {
        let error = PyTimeoutError::new_err(text);
        error.value(py).call_method1("add_note", (note,))?;
        Ok(error)
    }

    #[cfg(not(Py_3_11))]
    fn with_note(_py: Python<'_>, text: &'static str, note: &str) -> PyResult<PyErr> {
        Ok(PyTimeoutError::new_err(format!("{text}: {note}")))
    }
}
