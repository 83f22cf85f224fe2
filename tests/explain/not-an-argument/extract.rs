#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Sale;
    #[pyfunction]
    fn f(paper: &Bound<'_, PyAny>) -> PyResult<()> {
        let s: Sale = paper.extract()?;
        Ok(())
    }
}
