use pyo3::prelude::*;
use pyo3::sync::GILOnceCell;
use pyo3::types::{PyDict, PyList, PyString};

struct Percent(f64);

impl<'py> FromPyObject<'py> for Percent {
    fn extract_bound(value: &Bound<'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = value.downcast::<PyString>() {
            let text = text.to_cow()?;
            return Ok(Percent(text.trim_end_matches('%').parse()?));
        }
        Ok(Percent(value.extract()?))
    }
}

impl IntoPy<PyObject> for Percent {
    fn into_py(self, py: Python<'_>) -> PyObject {
        format!("{}%", self.0).into_py(py)
    }
}

static JSON: GILOnceCell<Py<PyModule>> = GILOnceCell::new();

#[pyfunction]
fn rest(used: Percent) -> Percent {
    Percent(100.0 - used.0)
}

#[pyfunction]
fn dumps(py: Python<'_>, names: Vec<String>) -> PyResult<String> {
    let json = JSON.get_or_try_init(py, || py.import_bound("json").map(Bound::unbind))?;
    let options = PyDict::new_bound(py);
    options.set_item("indent", py.None())?;
    let names = PyList::new_bound(py, names);
    json.bind(py)
        .call_method("dumps", (names,), Some(&options))?
        .extract()
}

#[pymodule]
fn office(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction_bound!(rest, m)?)?;
    m.add_function(wrap_pyfunction_bound!(dumps, m)?)?;
    Ok(())
}
