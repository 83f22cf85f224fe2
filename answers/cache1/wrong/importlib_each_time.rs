// Tempting: keep `importlib.import_module`, which finds decimal quickly. Nothing of decimal is
// kept.
#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;

    static IMPORT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let import = IMPORT.import(py, "importlib", "import_module")?;
        let decimal = import.call1(("decimal",))?.getattr("Decimal")?;
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
