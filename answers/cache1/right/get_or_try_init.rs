#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
    use pyo3::types::PyType;

    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = DECIMAL
            .get_or_try_init(py, || -> PyResult<_> {
                let class = py.import("decimal")?.getattr("Decimal")?;
                Ok(class.cast_into()?.unbind())
            })?
            .bind(py);
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
