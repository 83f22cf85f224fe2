// Tempting: what Python has imported lies in `sys.modules`, but `sys` has to be imported first.
#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let modules = py.import("sys")?.getattr("modules")?;
        let module = match modules.get_item("decimal") {
            Ok(module) => module,
            Err(_) => py.import("decimal")?.into_any(),
        };
        let decimal = module.getattr("Decimal")?;
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
