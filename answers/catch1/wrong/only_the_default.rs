// Tempting: the ValueError arrives now, and that is what the story complains about.
#[pyo3::pymodule]
mod catch1 {
    use pyo3::exceptions::PyKeyError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn price<'py>(
        prices: &Bound<'py, PyAny>,
        item: &Bound<'py, PyAny>,
        default: Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = prices.py();
        match prices.get_item(item) {
            Err(error) if error.is_instance_of::<PyKeyError>(py) => Ok(default),

            result => result,
        }
    }
}
