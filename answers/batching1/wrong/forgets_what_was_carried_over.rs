// Tempting: the sum of the page is right. There were pages before it.
#[pyo3::pymodule]
mod batching1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

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
    fn page_total(quantities: Vec<f64>, prices: Vec<f64>, _carried_over: f64) -> PyResult<f64> {
        if quantities.len() != prices.len() {
            return Err(PyValueError::new_err("every line needs one price"));
        }
        let mut total = 0.0;
        for (quantity, price) in quantities.iter().zip(&prices) {
            total += quantity * price;
        }
        Ok(total)
    }
}
