#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams))]
    fn sell(reams: u32, price: u32) -> u32 {
        reams * price
    }
}
