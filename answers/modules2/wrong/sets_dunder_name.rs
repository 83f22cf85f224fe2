// Tempting: `__name__` is the name. It is set by code that only runs once Python has found the
// module.
/// Prices of the paper company.
#[pyo3::pymodule]
mod stationery {
    use pyo3::prelude::*;

    #[pymodule_export]
    const VERSION: &str = "1.0";

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("__name__", "modules2")
    }

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * 7
    }
}
