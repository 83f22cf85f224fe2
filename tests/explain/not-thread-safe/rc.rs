#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use std::rc::Rc;

    #[pyclass]
    struct Desk {
        reams: Rc<u32>,
    }
}
