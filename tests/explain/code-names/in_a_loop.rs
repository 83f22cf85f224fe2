#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    #[pyfunction]
    fn calculate<'py>(rate: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = rate.py();
        let names = PyDict::new(py);
        names.set_item("rate", rate)?;
        py.eval(c"sum(rate * price for price in (1, 2))", None, Some(&names))
    }
}
