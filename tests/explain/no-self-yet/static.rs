#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk;

    #[pymethods]
    impl Desk {
        #[staticmethod]
        fn one(&self) -> u32 {
            1
        }
    }
}
