#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    enum Message {
        Text(String),
        Blank(),
    }

    #[pymethods]
    impl Message {
        fn is_blank(&self) -> bool {
            match self {
                Message::Blank => true,
                Message::Text(_) => false,
            }
        }
    }
}
