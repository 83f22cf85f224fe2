#[pyo3::pyfunction]
fn sell() -> u32 {
    1
}
