#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk {
        #[pyo3(get, set)]
        reams: u32,
    }

    #[pymethods]
    impl Desk {
        #[new]
        fn new() -> Self {
            Desk { reams: 1 }
        }
    }
}
