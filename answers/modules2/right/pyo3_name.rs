/// Prices of the paper company.
#[pyo3::pymodule]
#[pyo3(name = "modules2")]
mod stationery {
    use pyo3::prelude::*;

    #[pymodule_export]
    const VERSION: &str = "1.0";

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * 7
    }
}
