#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Desk {
        #[pyo3(get, set)]
        reams: u32,
    }
}
