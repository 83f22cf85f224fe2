// Tempting: asking `in` first needs no exception, but not every price list knows `in`, or all its keys.
#[pyo3::pymodule]
mod catch1 {
    use pyo3::exceptions::{PyRuntimeError, PyValueError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn price<'py>(
        prices: &Bound<'py, PyAny>,
        item: &Bound<'py, PyAny>,
        default: Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = prices.py();
        if !prices.contains(item)? {
            return Ok(default);
        }
        match prices.get_item(item) {
            Err(error) if error.is_instance_of::<PyValueError>(py) => {
                let broken = PyRuntimeError::new_err("the price list is broken");
                broken.set_cause(py, Some(error));
                Err(broken)
            }
            result => result,
        }
    }
}
