// Tempting: `OnceLock` is what Rust has for this, but it cannot pass an error on.
#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use std::sync::OnceLock;

    static DECIMAL: OnceLock<Py<PyAny>> = OnceLock::new();

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = DECIMAL
            .get_or_init(|| {
                let module = py.import("decimal").expect("decimal is part of Python");
                module.getattr("Decimal").expect("it is there").unbind()
            })
            .bind(py);
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
