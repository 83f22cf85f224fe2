#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    #[pyfunction]
    fn lengths<'py>(words: Vec<Bound<'py, PyAny>>, into: &Bound<'py, PyDict>) -> PyResult<()> {
        for word in words {
            into.set_item(word, word.len()?)?;
        }
        Ok(())
    }
}
