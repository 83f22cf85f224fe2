#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams = 1, price))]
    fn sell(reams: u32, price: u32) -> u32 {
        reams * price
    }
}
