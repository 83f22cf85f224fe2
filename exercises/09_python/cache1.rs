// Accounting counts in Decimal, and calls `money` for every receipt of the year.
// Each call asks Python to import `decimal` once more. Python has it already, but
// merely finding that out takes more than a third of the time.
//
// TODO: import `Decimal` at the first call, keep it, and import nothing later on.
// While the import fails, each call raises ImportError, and the next one tries
// again. Two threads may well make the first call at the same time.

#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = py.import("decimal")?.getattr("Decimal")?;
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
