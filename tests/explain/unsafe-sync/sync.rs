#![forbid(unsafe_code)]
#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use std::cell::Cell;

    #[pyclass]
    struct Desk {
        reams: Cell<u32>,
    }

    unsafe impl Sync for Desk {}
}
