#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use pyo3::sync::PyOnceLock;
    use pyo3::types::PyType;

    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = DECIMAL.import(py, "decimal", "Decimal")?;
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}

// A `PyOnceLock` is filled at its first use, by whichever thread is first; a failed
// import leaves it empty. The others wait detached. With a lock of Rust's own they
// would wait attached, for a thread that cannot finish its import before they go.
