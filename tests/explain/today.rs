// What the catalogue says in place of an old name, or of a wrong one: all of it is there. Nothing here
// is ever called.

use pyo3::exceptions::*;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::*;
use pyo3::{CastError, CastIntoError, intern};
#[pyclass]
struct Desk {
    x: u8,
}

fn objects(
    py: Python<'_>,
    o: &Bound<'_, PyAny>,
    p: Py<Desk>,
    q: Py<PyAny>,
    e: PyErr,
    d: &Bound<'_, PyDict>,
    s: &Bound<'_, PySequence>,
    t: &Bound<'_, PyTuple>,
    c: &Bound<'_, PyCapsule>,
    w: &Bound<'_, PyWeakref>,
    m: &Bound<'_, PyModule>,
    i: &Bound<'_, PyInt>,
) -> PyResult<()> {
    Python::attach(|py| ());
    unsafe { Python::attach_unchecked(|py| ()) };
    unsafe { Python::assume_attached() };
    Python::initialize();
    py.detach(|| ());
    o.cast::<PyList>();
    o.clone().cast_into::<PyList>();
    o.cast_exact::<PyList>();
    o.clone().cast_into_exact::<PyList>();
    unsafe {
        o.cast_unchecked::<PyList>();
        o.clone().cast_into_unchecked::<PyList>();
    }
    o.is_truthy()?;
    o.is(py.Ellipsis());
    let _five: Bound<'_, PyInt> = 5i64.into_pyobject(py)?;
    q.clone_ref(py).into_bound(py);
    q.bind(py);
    p.borrow(py);
    p.borrow_mut(py);
    unsafe {
        Bound::from_owned_ptr(py, o.as_ptr());
        Bound::from_owned_ptr_or_err(py, o.as_ptr())?;
        Bound::from_owned_ptr_or_opt(py, o.as_ptr());
        Bound::from_borrowed_ptr(py, o.as_ptr());
        Bound::from_borrowed_ptr_or_err(py, o.as_ptr())?;
        Bound::from_borrowed_ptr_or_opt(py, o.as_ptr());
        pyo3::ffi::Py_REFCNT(o.as_ptr());
    }
    q.clone_ref(py).into_ptr();
    PyTzInfo::utc(py)?;
    e.value(py);
    e.get_type(py);
    e.traceback(py);
    e.is_instance_of::<PyValueError>(py);
    PyErr::from_value(o.clone());
    PyString::from_encoded_object(o, None, None);
    s.to_list()?;
    s.to_tuple()?;
    t.get_slice(0, 1);
    c.pointer_checked(None);
    c.context();
    c.is_valid_checked(None);
    w.upgrade();
    PyNone::get(py);
    PyString::intern(py, "x");
    o.is_instance_of::<PyDict>();
    PyDict::new(py);
    PyList::new(py, [1])?;
    PyList::empty(py);
    py.import("os");
    py.eval(c"1", None, None);
    py.run(c"1", None, None);
    py.get_type::<PyDict>();
    PyModule::from_code(py, c"", c"", c"");
    [("a", 1)].into_py_dict(py)?;
    d.get_item("x")?;
    d.copy()?;
    d.contains("x")?;
    d.del_item("x")?;
    d.set_item("a", 1)?;
    Bound::new(py, Desk { x: 1 })?;
    Py::new(py, Desk { x: 1 })?;
    PyErr::new::<PyValueError, _>("x");
    o.try_iter()?;
    o.call_method0("x")?;
    o.getattr("x")?;
    PyErr::warn(py, &py.get_type::<PyUserWarning>(), c"x", 1)?;
    PyErr::new_type(py, c"a.b", None, None, None)?;
    PyErr::from_type(py.get_type::<PyValueError>(), ());
    py.get_type::<PyDict>().name()?;
    PyCFunction::new_closure(py, None, None, |_, _| 1)?;
    PyDate::from_timestamp(py, 1.0)?;
    m.add_function(wrap_pyfunction!(f, m)?)?;
    m.add_class::<Desk>()?;
    p.bind(py).get_type();
    Ok(())
}

fn lists(l: &Bound<'_, PyList>, s: &Bound<'_, PyString>, p: Bound<'_, Desk>) -> PyResult<()> {
    l.append(1)?;
    l.get_item(0)?;
    l.del_item(0)?;
    l.sort()?;
    l.contains(1)?;
    s.to_str()?;
    l.reverse()?;
    l.insert(0, 1)?;
    Ok(())
}
#[pyfunction]
fn f() {}
#[pyclass(subclass)]
struct Base;
#[pymethods]
impl Base {
    fn d(&self) -> u8 {
        1
    }
}
#[pyclass(extends = Base)]
struct Sub;
#[pymethods]
impl Sub {
    fn d(slf: PyRef<'_, Self>) -> u8 {
        slf.as_super().d()
    }
}
#[pyclass]
enum Size {
    Small,
    Large,
}
#[pyclass(eq, eq_int)]
#[derive(PartialEq)]
enum Size2 {
    Small,
    Large,
}
struct W;
impl<'py> IntoPyObject<'py> for W {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Ok(py.None().into_bound(py))
    }
}
fn bb<'py>(py: Python<'py>) -> Bound<'py, PyAny> {
    Bound::new(py, Desk { x: 1 }).unwrap().into_any()
}
