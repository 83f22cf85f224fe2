#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk;

    #[pymethods]
    impl Desk {
        fn __eq__(&self) -> bool {
            true
        }
    }
}
