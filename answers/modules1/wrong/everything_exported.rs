// Tempting: to put the attribute on every function is quick, and it gives the margin away.
use pyo3::prelude::*;

#[pyfunction]
fn double(reams: u32) -> u32 {
    reams * 2
}

#[pymodule]
mod modules1 {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::double;

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * (4 + margin())
    }

    #[pyfunction]
    fn sheets(reams: u32) -> u32 {
        reams * 500
    }

    #[pyfunction]
    fn margin() -> u32 {
        3
    }
}
