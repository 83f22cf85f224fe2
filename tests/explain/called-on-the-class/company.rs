#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk;

    #[pymethods]
    impl Desk {
        fn company(&self) -> &'static str {
            "paper"
        }
    }
}
