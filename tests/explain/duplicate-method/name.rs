#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        reams: u32,
    }

    #[pymethods]
    impl Desk {
        fn reams(&self) -> u32 {
            self.reams
        }

        #[pyo3(name = "reams")]
        fn count(&self) -> u32 {
            self.reams
        }
    }
}
