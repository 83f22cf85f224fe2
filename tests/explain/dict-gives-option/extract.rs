#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::types::PyDict;
    #[pyfunction]
    fn f(d: &Bound<'_, PyDict>) -> PyResult<u32> {
        d.get_item("a")?.extract()
    }
}
