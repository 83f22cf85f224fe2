// Tempting: `PyDict::get_item` gives an `Option`, but then it has to be a dict, and `__missing__` is not asked.
#[pyo3::pymodule]
mod catch1 {
    use pyo3::exceptions::{PyRuntimeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    #[pyfunction]
    fn price<'py>(
        prices: &Bound<'py, PyAny>,
        item: &Bound<'py, PyAny>,
        default: Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = prices.py();
        match prices
            .cast::<PyDict>()?
            .get_item(item)
            .map(|price| price.unwrap_or(default))
        {
            Err(error) if error.is_instance_of::<PyValueError>(py) => {
                let broken = PyRuntimeError::new_err("the price list is broken");
                broken.set_cause(py, Some(error));
                Err(broken)
            }
            result => result,
        }
    }
}
