// Tempting: a new module that holds the old one. It can be imported, and has nothing else in it.
/// Prices of the paper company.
#[pyo3::pymodule]
mod stationery {
    use pyo3::prelude::*;

    #[pymodule_export]
    const VERSION: &str = "1.0";

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * 7
    }
}

#[pyo3::pymodule]
mod modules2 {
    #[pymodule_export]
    use super::stationery;
}
