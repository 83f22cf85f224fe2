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

    // What we earn on a ream. No customer may learn of it.
    fn margin() -> u32 {
        3
    }
}

// Nothing is exported by accident: inside the mod, what carries `#[pyfunction]`
// (or `#[pyclass]`, `#[pymodule]`); from outside, what is brought in by a `use`
// under `#[pymodule_export]`. `pub` is a matter of Rust and means nothing here.
