// Tempting: `intern!` keeps the name of the module, and the import is looked up all the same.
#[pyo3::pymodule]
mod cache1 {
    use pyo3::intern;
    use pyo3::prelude::*;

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = py
            .import(intern!(py, "decimal"))?
            .getattr(intern!(py, "Decimal"))?;
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
