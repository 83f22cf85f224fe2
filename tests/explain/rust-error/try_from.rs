#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn small(amount: i64) -> PyResult<u8> {
        Ok(u8::try_from(amount)?)
    }
}
