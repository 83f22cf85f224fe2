// Tempting: `LazyLock` needs no `get_or_init`, and attaches by itself; it has no way to fail, or to try again.
#[pyo3::pymodule]
mod cache1 {
    use pyo3::prelude::*;
    use std::sync::LazyLock;

    static DECIMAL: LazyLock<Py<PyAny>> = LazyLock::new(|| {
        Python::attach(|py| {
            let module = py.import("decimal").expect("decimal is part of Python");
            module.getattr("Decimal").expect("it is there").unbind()
        })
    });

    /// `money("2.675")` is Decimal("2.68").
    #[pyfunction]
    fn money<'py>(py: Python<'py>, amount: &str) -> PyResult<Bound<'py, PyAny>> {
        let decimal = DECIMAL.bind(py);
        let cent = decimal.call1(("0.01",))?;
        decimal.call1((amount,))?.call_method1("quantize", (cent,))
    }
}
