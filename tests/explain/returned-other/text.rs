#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn longest(memos: Vec<Bound<'_, PyAny>>) -> PyResult<String> {
        memos[0].getattr("text")?.extract()
    }
}
