#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk;

    #[pymethods]
    impl Desk {
        fn one(&self) -> u32 {
            1
        }
    }

    #[pymethods]
    impl Desk {
        fn two(&self) -> u32 {
            2
        }
    }
}
