#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::types::PyDict;
    #[pyfunction]
    #[pyo3(signature = (**kw))]
    fn f(kw: &Bound<'_, PyDict>) {}
}
