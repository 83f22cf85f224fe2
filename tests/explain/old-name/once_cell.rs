#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::sync::GILOnceCell;

    #[pyfunction]
    fn three() -> u32 {
        3
    }
}
