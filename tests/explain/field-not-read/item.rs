#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[derive(FromPyObject)]
    #[pyo3(from_item_all)]
    struct Sale {
        reams: u32,
    }

    #[pyfunction]
    fn sell(sale: Sale) -> u32 {
        sale.reams
    }
}
