#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    enum Message {
        Text(String),
        Blank(()),
    }
}
