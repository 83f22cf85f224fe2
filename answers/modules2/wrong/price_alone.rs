// Tempting: a new module for what Python needs. It has lost its constant and its docstring.
mod stationery {
    use pyo3::prelude::*;

    #[pyfunction]
    pub fn price(reams: u32) -> u32 {
        reams * 7
    }
}

#[pyo3::pymodule]
mod modules2 {
    #[pymodule_export]
    use super::stationery::price;
}
