use pyo3::prelude::*;

mod office {
    use super::*;

    #[pyfunction]
    fn sell() -> u32 {
        1
    }
}

#[pymodule]
mod answer {
    #[pymodule_export]
    use super::office::sell;
}
