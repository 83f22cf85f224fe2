// Tempting: Python can add up a whole list at once. The products are Python's too.
#[pyo3::pymodule]
mod batching1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    /// True in a debug build, whose times say nothing about Rust.
    #[pymodule_export]
    const DEBUG_BUILD: bool = cfg!(debug_assertions);

    /// To compare with: leave it as it is.
    #[pyfunction]
    fn line_total(quantity: f64, price: f64) -> f64 {
        quantity * price
    }

    /// Adds the lines of one page to what the pages before have brought over.
    #[pyfunction]
    fn page_total<'py>(
        quantities: &Bound<'py, PyList>,
        prices: &Bound<'py, PyList>,
        carried_over: f64,
    ) -> PyResult<Bound<'py, PyAny>> {
        if quantities.len() != prices.len() {
            return Err(PyValueError::new_err("every line needs one price"));
        }
        let py = quantities.py();
        let products = py.import("operator")?.getattr("mul")?;
        let products = py
            .import("builtins")?
            .call_method1("map", (products, quantities, prices))?;
        py.import("builtins")?
            .call_method1("sum", (products, carried_over))
    }
}
