#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn apply(f: &Bound<'_, PyAny>) -> PyResult<u32> {
        f.call1((1))?.extract()
    }
}
