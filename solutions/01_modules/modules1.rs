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

    // What we earn on a ream. No customer may find out.
    fn margin() -> u32 {
        3
    }
}

// Nothing is exported by accident. Inside the mod, Python sees what carries
// `#[pyfunction]` (or `#[pyclass]`, `#[pymodule]`); from outside, what a `use` under
// `#[pymodule_export]` brings in. `pub` is for Rust alone and changes nothing here.
