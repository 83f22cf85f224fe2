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
    fn page_total(
        quantities: &Bound<'_, PyAny>,
        prices: &Bound<'_, PyAny>,
        carried_over: f64,
    ) -> PyResult<f64> {
        let quantities: Vec<f64> = quantities.extract()?;
        let prices: Box<[f64]> = prices.extract::<Vec<f64>>()?.into_boxed_slice();
        if quantities.len() != prices.len() {
            return Err(PyValueError::new_err("every line needs one price"));
        }
        let mut total = carried_over;
        for i in 0..quantities.len() {
            total = quantities[i].mul_add(prices[i], total);
        }
        Ok(total)
    }
}
