use pyo3::prelude::*;

#[pyfunction]
fn price(reams: u32) -> u32 {
    reams * 7
}

/// Prices of the paper company.
#[pymodule]
fn modules2(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add("VERSION", "1.0")?;
    m.add_function(wrap_pyfunction!(price, m)?)
}
