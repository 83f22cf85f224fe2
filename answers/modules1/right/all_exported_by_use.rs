use pyo3::prelude::*;

#[pyfunction]
fn double(reams: u32) -> u32 {
    reams * 2
}

#[pyfunction]
fn price(reams: u32) -> u32 {
    reams * (4 + margin())
}

#[pyfunction]
fn sheets(reams: u32) -> u32 {
    reams * 500
}

fn margin() -> u32 {
    3
}

#[pymodule]
mod modules1 {
    #[pymodule_export]
    use super::{double, price, sheets};
}
