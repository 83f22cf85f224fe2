#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::{PyObject, ToPyObject};
}
