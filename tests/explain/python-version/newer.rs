#[pyo3::pymodule]
mod answer {}
