// Tempting: an underscore makes a name private. Python still shows it to whoever looks.
use pyo3::prelude::*;

/// The second ream is always a good idea.
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

    #[pyfunction(name = "_margin")]
    fn margin() -> u32 {
        3
    }
}
