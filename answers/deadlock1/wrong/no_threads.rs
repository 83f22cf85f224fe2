// Tempting: without threads nobody can lock anybody out.
#[pyo3::pymodule]
mod deadlock1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn ask_all(
        py: Python<'_>,
        question: Py<PyAny>,
        names: Vec<String>,
    ) -> PyResult<Vec<Py<PyAny>>> {
        names
            .into_iter()
            .map(|name| question.call1(py, (name,)))
            .collect()
    }
}
