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

        fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
            Ok(slf.repr()?.to_string())
        }
    }
}
