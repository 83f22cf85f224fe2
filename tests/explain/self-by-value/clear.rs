#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        reams: u32,
    }

    #[pymethods]
    impl Desk {
        fn clear(self) -> u32 {
            self.reams
        }
    }
}
