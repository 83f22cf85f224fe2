// Tempting: keep the margin in one place, as a default. Now customers can choose it.
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
    #[pyo3(signature = (reams, margin=3))]
    fn price(reams: u32, margin: u32) -> u32 {
        reams * (4 + margin)
    }

    #[pyfunction]
    fn sheets(reams: u32) -> u32 {
        reams * 500
    }
}
