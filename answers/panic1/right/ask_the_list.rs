// A Python list knows how to do it.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyfunction]
    fn nth(py: Python<'_>, items: Vec<i64>, i: isize) -> PyResult<i64> {
        PyList::new(py, items)?.into_any().get_item(i)?.extract()
    }
}
