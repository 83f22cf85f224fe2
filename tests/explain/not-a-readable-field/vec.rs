#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Sale;
    #[pyclass]
    struct Desk {
        #[pyo3(get)]
        sales: Vec<Sale>,
    }
}
