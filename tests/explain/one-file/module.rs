#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    mod helper;
}
