#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Sale {
        reams: u32,
    }

    #[pyfunction]
    fn reams(sale: &mut Sale) -> u32 {
        sale.reams
    }
}
