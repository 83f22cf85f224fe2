// Tempting: `#[pymodule_export]` sounds like all that is needed. Alone it does not make a Python
// function.
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

    #[pymodule_export]
    fn sheets(reams: u32) -> u32 {
        reams * 500
    }

    fn margin() -> u32 {
        3
    }
}
