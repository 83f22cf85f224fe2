#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(unsendable)]
    struct Desk;

    #[pymethods]
    impl Desk {
        #[new]
        fn new() -> Self {
            Desk
        }

        fn reams(&self) -> u32 {
            1
        }
    }
}
