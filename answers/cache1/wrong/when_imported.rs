// Tempting: importing it along with the module is early enough, but not at the first call.
#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
    use pyo3::types::PyType;

    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        DECIMAL.import(m.py(), "decimal", "Decimal")?;
        Ok(())
    }

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = DECIMAL.get(py).expect("init has run").bind(py);
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
