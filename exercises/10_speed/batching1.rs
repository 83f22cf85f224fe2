// The invoices are in Rust now. First Oscar called `line_total` for every line,
// which took longer than Python had taken before. So he wrote `page_total`, which
// is called once a page; but for every line it goes back to Python, to multiply
// and to add.
//
// TODO: let `page_total` convert what it is given on the way in, and calculate
// with Rust's own numbers: no arithmetic is left to Python. It is timed as well:
// it must be at least 1.5 times as fast as a `line_total` for each line.

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
        carried_over: Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if quantities.len() != prices.len() {
            return Err(PyValueError::new_err("every line needs one price"));
        }
        let mut total = carried_over;
        for (quantity, price) in quantities.iter().zip(prices) {
            total = total.add(quantity.mul(price)?)?;
        }
        Ok(total)
    }
}
