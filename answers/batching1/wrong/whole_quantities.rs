// Tempting: a quantity is a number of sheets, so it is an integer. Half a ream is not,
// and neither is the result of a division.
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
    fn page_total(quantities: Vec<u32>, prices: Vec<f64>, carried_over: f64) -> PyResult<f64> {
        if quantities.len() != prices.len() {
            return Err(PyValueError::new_err("every line needs one price"));
        }
        let mut total = carried_over;
        for (quantity, price) in quantities.iter().zip(&prices) {
            total += f64::from(*quantity) * price;
        }
        Ok(total)
    }
}
