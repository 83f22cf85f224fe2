#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Desk;

    #[pymethods]
    impl Desk {
        #[classmethod]
        fn company(reams: u32) -> u32 {
            reams
        }
    }
}
