#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Desk;

    #[pymodule]
    mod office {
        #[pymodule_export]
        use super::Desk;
    }
}
