// Tempting: the attribute that helped `sheets`. It does not fit on a `use`.
use pyo3::prelude::*;

#[pyfunction]
fn double(reams: u32) -> u32 {
    reams * 2
}

#[pymodule]
mod modules1 {
    use pyo3::prelude::*;

    #[pyfunction]
    use super::double;

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * (4 + margin())
    }

    #[pyfunction]
    fn sheets(reams: u32) -> u32 {
        reams * 500
    }

    fn margin() -> u32 {
        3
    }
}
