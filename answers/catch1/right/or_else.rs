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
        prices.get_item(item).or_else(|error| {
            let value = error.value(py);
            if value.is_instance_of::<PyKeyError>() {
                Ok(default)
            } else if value.is_instance_of::<PyValueError>() {
                let broken = PyRuntimeError::new_err("the price list is broken");
                broken.set_cause(py, Some(error));
                Err(broken)
            } else {
                Err(error)
            }
        })
    }
}
