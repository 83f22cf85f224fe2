#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
    use pyo3::types::PyType;

    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static CENT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = DECIMAL.import(py, "decimal", "Decimal")?;
        let cent = CENT.get_or_try_init(py, || decimal.call1(("0.01",)).map(Bound::unbind))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
