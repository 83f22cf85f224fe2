#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn three() -> u32 {
        Python::with_gil(|_py| 3)
    }
}
