#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        reams: u32,
    }

    #[pymethods]
    impl Desk {
        #[setter]
        fn set_reams(&mut self) {
            self.reams = 1;
        }
    }
}
