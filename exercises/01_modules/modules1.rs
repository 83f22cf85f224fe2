// The price book of the paper company, for use from Python. It is all there, it
// builds, it can be imported, and yet Python finds only `price` in it.
//
// TODO: let Python see `sheets` and `double` as well, and nothing else:
// `margin` stays hidden, under whatever name. (`double` need not move. It may
// stay where it is, above the module.)

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

    // What we earn on a ream. No customer may find out.
    fn margin() -> u32 {
        3
    }
}
