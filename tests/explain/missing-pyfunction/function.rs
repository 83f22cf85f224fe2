use pyo3::prelude::*;

fn sell() -> u32 {
    1
}

#[pymodule]
mod answer {
    #[pymodule_export]
    use super::sell;
}
