use pyo3::prelude::*;

#[pymodule]
mod _native {
    use super::*;

    /// The price of some reams of paper, in dollars.
    #[pyfunction]
    fn price(reams: u64) -> f64 {
        reams as f64 * 4.5
    }
}
