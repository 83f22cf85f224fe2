use pyo3::class::basic::PyObjectProtocol;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};
use pyo3::wrap_pyfunction;

#[pyclass]
struct Ledger {
    #[pyo3(get)]
    total: i64,
}

#[pymethods]
impl Ledger {
    #[new]
    #[args(total = "0")]
    fn new(total: i64) -> Self {
        Ledger { total }
    }

    fn pay(&mut self, amount: i64) -> PyResult<()> {
        if amount > self.total {
            return Err(PyValueError::new_err("too much"));
        }
        self.total -= amount;
        Ok(())
    }
}

#[pyproto]
impl PyObjectProtocol for Ledger {
    fn __repr__(&self) -> PyResult<String> {
        Ok(format!("Ledger({})", self.total))
    }
}

#[pyfunction]
fn lengths(words: &PyList) -> PyResult<PyObject> {
    let gil = Python::acquire_gil();
    let py = gil.python();
    let lengths = PyDict::new(py);
    for word in words.iter() {
        lengths.set_item(word, word.len()?)?;
    }
    Ok(lengths.to_object(py))
}

#[pymodule]
fn office(_py: Python, m: &PyModule) -> PyResult<()> {
    m.add_class::<Ledger>()?;
    m.add_function(wrap_pyfunction!(lengths, m)?)?;
    Ok(())
}
