#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use std::sync::OnceLock;

    static DECIMAL: OnceLock<Py<PyAny>> = OnceLock::new();

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = match DECIMAL.get() {
            Some(decimal) => decimal,
            None => {
                let decimal = py.import("decimal")?.getattr("Decimal")?.unbind();
                DECIMAL.get_or_init(|| decimal)
            }
        }
        .bind(py);
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
