// Tempting: the error does say PyInit_modules2. But the first half is what PyO3 adds to the
// name.
/// Prices of the paper company.
#[pyo3::pymodule(name = "PyInit_modules2")]
mod stationery {
    use pyo3::prelude::*;

    #[pymodule_export]
    const VERSION: &str = "1.0";

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * 7
    }
}
