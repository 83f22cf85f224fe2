use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

#[pyclass]
#[derive(Clone)]
struct Order {
    #[pyo3(get, set)]
    reams: u32,
}

#[pymethods]
impl Order {
    #[new]
    #[pyo3(signature = (reams, **options))]
    fn new(reams: u32, options: Option<&PyDict>) -> PyResult<Self> {
        if let Some(options) = options {
            for (name, _) in options.iter() {
                return Err(PyTypeError::new_err(format!("no option {name}")));
            }
        }
        Ok(Order { reams })
    }
}

#[pyfunction]
fn join(a: Order, b: Order) -> Order {
    Order { reams: a.reams + b.reams }
}

#[pyfunction]
fn apply(py: Python<'_>, f: &PyAny, reams: u32) -> PyResult<PyObject> {
    let args = PyTuple::new(py, &[reams]);
    let result = f.call1(args)?;
    if result.is_none() {
        return Ok(py.None());
    }
    Ok(result.into_py(py))
}

#[pyfunction]
fn count(py: Python<'_>, things: &PyAny) -> PyResult<usize> {
    let list = py.import("builtins")?.getattr("list")?.call1((things,))?;
    py.allow_threads(|| ());
    list.len()
}

#[pymodule]
fn office(_py: Python<'_>, m: &PyModule) -> PyResult<()> {
    m.add_class::<Order>()?;
    m.add_function(wrap_pyfunction!(join, m)?)?;
    m.add_function(wrap_pyfunction!(apply, m)?)?;
    m.add_function(wrap_pyfunction!(count, m)?)?;
    Ok(())
}
