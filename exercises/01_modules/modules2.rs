// This module was called `stationery` until last week. Then its file was named
// modules2, and everybody went home. It builds without a word of complaint.
//
// TODO: make `import modules2` work. The error names what Python looked for in
// the built library and did not find; change as little as you can.

/// Prices of the paper company.
#[pyo3::pymodule]
mod stationery {
    use pyo3::prelude::*;

    #[pymodule_export]
    const VERSION: &str = "1.0";

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * 7
    }
}
