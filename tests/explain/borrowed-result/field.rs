#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Sale {
        reams: u32,
    }

    #[pyclass]
    struct Desk {
        sale: Sale,
    }

    #[pymethods]
    impl Desk {
        fn last(&self) -> &Sale {
            &self.sale
        }
    }
}
