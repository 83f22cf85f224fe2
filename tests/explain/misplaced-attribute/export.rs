use pyo3::prelude::*;

mod office {
    #[pymodule_export]
    use super::Desk;
}

#[pyclass]
struct Desk;

#[pymodule]
mod answer {}
