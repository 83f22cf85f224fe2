// Tempting: nicer to read. But the name of the file has no underscore.
/// Prices of the paper company.
#[pyo3::pymodule]
mod modules_2 {
    use pyo3::prelude::*;

    #[pymodule_export]
    const VERSION: &str = "1.0";

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * 7
    }
}
