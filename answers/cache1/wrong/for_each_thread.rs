// Tempting: what is local to a thread needs no lock, and is imported by every thread again.
#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
    use pyo3::types::PyType;

    thread_local! {
        static DECIMAL: PyOnceLock<Py<PyType>> = const { PyOnceLock::new() };
    }

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = DECIMAL.with(|decimal| decimal.import(py, "decimal", "Decimal").cloned())?;
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
