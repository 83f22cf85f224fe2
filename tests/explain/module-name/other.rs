#[pyo3::pymodule]
mod paper {}
