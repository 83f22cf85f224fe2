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

        fn __eq__(&self, other: &Desk) -> bool {
            other.reams == self.reams
        }

        fn __richcmp__(&self, other: &Desk, op: pyo3::basic::CompareOp) -> bool {
            other.reams == self.reams
        }
    }
}
