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

        fn give(&self, other: &Desk) {
            let _ = other.reams + self.reams;
        }
    }
}
