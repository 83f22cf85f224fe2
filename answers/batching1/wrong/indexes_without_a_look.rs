// Tempting: the same index for both lists, and a panic where one of them ends.
#[pyo3::pymodule]
mod batching1 {
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
    fn page_total(quantities: Vec<f64>, prices: Vec<f64>, carried_over: f64) -> PyResult<f64> {
        let mut total = carried_over;
        for i in 0..quantities.len() {
            total += quantities[i] * prices[i];
        }
        Ok(total)
    }
}
