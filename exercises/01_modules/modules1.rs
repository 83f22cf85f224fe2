// The price book of the paper company moves to Python. Everything is written,
// the module builds and imports, yet Python finds only one of its functions.
//
// TODO: let Python see `sheets` and `double` as well. Leave the body of
// `double` where it is, above the module. `margin` stays among us.

use pyo3::prelude::*;

/// The second ream is always a good idea.
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

    fn sheets(reams: u32) -> u32 {
        reams * 500
    }

    // What we earn on a ream. No customer may learn of it.
    fn margin() -> u32 {
        3
    }
}
