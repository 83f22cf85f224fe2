// Tempting: the result of the import is kept, whatever it was.
#[pyo3::pymodule]
mod cache1 {
    use pyo3::exceptions::PyImportError;
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;

    static DECIMAL: PyOnceLock<Option<Py<PyAny>>> = PyOnceLock::new();

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = DECIMAL.get_or_init(py, || {
            let module = py.import("decimal").ok()?;
            Some(module.getattr("Decimal").ok()?.unbind())
        });
        let Some(decimal) = decimal else {
            return Err(PyImportError::new_err("decimal"));
        };
        let decimal = decimal.bind(py);
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
