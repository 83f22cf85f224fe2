mod stationery {
    use pyo3::prelude::*;

    #[pyfunction]
    pub fn price(reams: u32) -> u32 {
        reams * 7
    }
}

/// Prices of the paper company.
#[pyo3::pymodule]
mod modules2 {
    #[pymodule_export]
    const VERSION: &str = "1.0";

    #[pymodule_export]
    use super::stationery::price;
}
