use pyo3::prelude::*;

/// The second ream is always a good idea.
fn double(reams: u32) -> u32 {
    reams * 2
}

#[pymodule]
mod modules1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * (4 + margin())
    }

    #[pyfunction]
    fn sheets(reams: u32) -> u32 {
        reams * 500
    }

    #[pyfunction]
    fn double(reams: u32) -> u32 {
        super::double(reams)
    }

    // What we earn on a ream. No customer may find out.
    fn margin() -> u32 {
        3
    }
}
