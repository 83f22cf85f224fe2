use pyo3::prelude::*;

#[pyclass]
struct Ream;

#[pymethods]
impl Ream {
    #[new]
    fn new() -> Self {
        Ream
    }
}

#[pymodule]
mod answer {
    #[pymodule_export]
    use super::Ream;
}
