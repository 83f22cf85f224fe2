#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn three(py: Python<'_>) -> PyResult<u32> {
        py.eval("1 + 2", None, None)?.extract()
    }
}
