#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Sale {
        reams: u32,
    }

    #[pyfunction]
    fn reams(sales: Vec<Sale>) -> usize {
        sales.len()
    }
}
