#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        reams: Vec<u32>,
    }

    #[pymethods]
    impl Desk {
        fn sell(&self) {
            self.reams.push(1);
        }
    }
}
