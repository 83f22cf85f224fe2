#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn amount(text: &str) -> PyResult<f64> {
        Ok(text.parse::<f64>()?)
    }
}
