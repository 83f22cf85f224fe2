#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Desk {
        #[pyo3(get)]
        reams: u32,
    }
}
