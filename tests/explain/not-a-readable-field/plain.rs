#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Sale {
        reams: u32,
    }

    #[pyclass]
    struct Desk {
        #[pyo3(get)]
        sale: Sale,
    }
}
