#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::types::PyList;
    #[pyfunction]
    fn f(d: &Bound<'_, PyAny>) -> PyResult<()> {
        d.append(1)
    }
}
