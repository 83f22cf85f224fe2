#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn f() -> PyResult<u32> {
        Some(1)
    }
}
