#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        reams: u32,
    }

    #[pymethods]
    impl Desk {
        #[new]
        fn new() -> Self {
            Desk { reams: 1 }
        }

        fn reams(&self) -> u32 {
            self.reams
        }
    }
}
