#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use pyo3::sync::MutexExt;
    use std::sync::Mutex;

    static DECIMAL: Mutex<Option<Py<PyAny>>> = Mutex::new(None);

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = {
            let mut kept = DECIMAL.lock_py_attached(py).expect("nobody panics");
            match &*kept {
                Some(decimal) => decimal.bind(py).clone(),
                None => {
                    let decimal = py.import("decimal")?.getattr("Decimal")?;
                    *kept = Some(decimal.clone().unbind());
                    decimal
                }
            }
        };
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
