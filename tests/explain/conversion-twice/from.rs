#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(from_py_object)]
    #[derive(Clone, FromPyObject)]
    struct Desk {
        reams: u32,
    }
}
