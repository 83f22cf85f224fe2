/// Prices of the paper company.
#[pyo3::pymodule]
mod modules2 {
    use pyo3::prelude::*;

    #[pymodule_export]
    const VERSION: &str = "1.0";

    #[pyfunction]
    fn price(reams: u32) -> u32 {
        reams * 7
    }
}

// `import modules2` opens the file modules2.so (.pyd on Windows) and calls the C
// function `PyInit_modules2` in it. PyO3 takes that name from the mod, or from
// `#[pymodule(name = "modules2")]` where the mod has to be called something else.
