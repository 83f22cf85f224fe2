// Until last week this module was called `stationery`. Then somebody renamed
// its file to modules2, and everybody went home. It builds without complaint.
//
// TODO: make `import modules2` work, with everything in it as it was. The error
// names what Python looked for in the built library and did not find.

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
