#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(eq_int)]
    enum Paper {
        White,
        Blue,
    }
}
