#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn name_of(function: &Bound<'_, PyAny>) -> PyResult<String> {
        function.getattr("__name__")?.extract()
    }
}
