// Tempting: `double` carries its attribute already, and there is a `use`. A plain one is for
// Rust alone.
use pyo3::prelude::*;

#[pyfunction]
fn double(reams: u32) -> u32 {
    reams * 2
}

#[pymodule]
mod modules1 {
    use pyo3::prelude::*;

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
