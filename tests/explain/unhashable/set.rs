#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(eq)]
    #[derive(PartialEq)]
    struct Ream;

    #[pymethods]
    impl Ream {
        #[new]
        fn new() -> Self {
            Ream
        }
    }
}
