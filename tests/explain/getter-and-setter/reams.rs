#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        reams: u32,
    }

    #[pymethods]
    impl Desk {
        #[getter]
        fn reams(&self) -> u32 {
            self.reams
        }

        #[setter]
        fn reams(&mut self, reams: u32) {
            self.reams = reams;
        }
    }
}
