use pyo3::prelude::*;

#[pyclass]
struct Ream;

#[pymodule]
mod answer {
    #[pymodule_export]
    use super::Ream;
}
