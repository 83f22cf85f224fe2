#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn escaped(py: Python<'_>, text: &str) -> PyResult<String> {
        py.import("urllib")?
            .call_method1("quote", (text,))?
            .extract()
    }
}
