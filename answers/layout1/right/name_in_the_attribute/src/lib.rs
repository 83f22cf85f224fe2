use pyo3::prelude::*;

#[pymodule]
#[pyo3(name = "_native")]
mod paper_native {
    use super::*;

    /// The price of some reams of paper, in dollars.
    #[pyfunction]
    fn price(reams: u64) -> f64 {
        reams as f64 * 4.5
    }
}
