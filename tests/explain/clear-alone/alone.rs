#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Folder {
        paper: Option<Py<PyAny>>,
    }

    #[pymethods]
    impl Folder {
        fn __clear__(&mut self) {
            self.paper = None;
        }
    }
}
