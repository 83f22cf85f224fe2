use pyo3::prelude::*;

#[pyfunction]
fn double(reams: u32) -> u32 {
    reams * 2
}

#[pyfunction]
fn price(reams: u32) -> u32 {
    reams * 7
}

#[pyfunction]
fn sheets(reams: u32) -> u32 {
    reams * 500
}

#[pymodule]
fn modules1(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction!(double, m)?)?;
    m.add_function(wrap_pyfunction!(price, m)?)?;
    m.add_function(wrap_pyfunction!(sheets, m)?)
}
