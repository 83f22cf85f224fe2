// Tempting: in Rust, `pub` is how things leave a module.
use pyo3::prelude::*;

/// The second ream is always a good idea.
#[pyfunction]
pub fn double(reams: u32) -> u32 {
    reams * 2
}

#[pymodule]
mod modules1 {
    use pyo3::prelude::*;

    pub use super::double;

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * (4 + margin())
    }

    pub fn sheets(reams: u32) -> u32 {
        reams * 500
    }

    // What we earn on a ream. No customer may find out.
    fn margin() -> u32 {
        3
    }
}
