#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    #[pyfunction]
    fn double(sales: &Bound<'_, PyDict>) -> PyResult<()> {
        for (name, reams) in sales {
            sales.set_item(format!("{name}, again"), reams)?;
        }
        Ok(())
    }
}
