#[pyo3::pymodule]
mod catch1 {
    use pyo3::exceptions::{PyKeyError, PyRuntimeError, PyValueError};
    use pyo3::prelude::*;

    #[pyfunction]
    fn price<'py>(
        prices: &Bound<'py, PyAny>,
        item: &Bound<'py, PyAny>,
        default: Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = prices.py();
        let error = match prices.get_item(item) {
            Ok(price) => return Ok(price),
            Err(error) => error,
        };
        let value = error.value(py);
        if value.is_instance_of::<PyKeyError>() {
            return Ok(default);
        }
        if !value.is_instance_of::<PyValueError>() {
            return Err(error);
        }
        let broken = PyRuntimeError::new_err("the price list is broken");
        broken.set_cause(py, Some(error.clone_ref(py)));
        Err(broken)
    }
}
