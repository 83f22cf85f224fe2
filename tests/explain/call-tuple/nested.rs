#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;

    #[pyfunction]
    #[pyo3(signature = (*numbers))]
    fn hypot<'py>(numbers: &Bound<'py, PyTuple>) -> PyResult<Bound<'py, PyAny>> {
        numbers
            .py()
            .import("math")?
            .call_method1("hypot", (numbers,))
    }
}
