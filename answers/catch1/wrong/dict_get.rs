// Tempting: a dict has `get`, with a default, but other price lists do not.
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
        match prices.call_method1("get", (item, default)) {
            Err(error) if error.is_instance_of::<PyValueError>(py) => {
                let broken = PyRuntimeError::new_err("the price list is broken");
                broken.set_cause(py, Some(error));
                Err(broken)
            }
            result => result,
        }
    }
}
