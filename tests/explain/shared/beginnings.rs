// Results, references and classes as one writes them at first.
#![allow(unused)]
use pyo3::prelude::*;
use pyo3::types::*;
use pyo3::exceptions::PyValueError;
use std::collections::HashMap;
#[pyclass] struct Sale { reams: u32 }
#[derive(Clone)] struct Plain { a: u32 }
struct W(u32);
impl<'py> IntoPyObject<'py> for W { fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> { todo!() } }
struct W2(u32);
impl IntoPyObject for W2 { type Target = PyInt; } //~ into-py-object
struct W3(u32);
impl<'a, 'py> FromPyObject<'a, 'py> for W3 { fn extract(o: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> { Ok(W3(o.extract()?)) } } //~ old-from-py-object
struct W4(u32);
impl<'a, 'py> FromPyObject<'a, 'py> for W4 { type Error = PyErr; fn extract(o: &Bound<'py, PyAny>) -> PyResult<Self> { Ok(W4(o.extract()?)) } } //~ old-from-py-object
fn a1(py: Python<'_>, m: &Bound<'_, PyModule>) -> PyResult<()> { let s = PyModule::new(py, "x")?; m.add_submodule(s)?; Ok(()) }
fn a2(py: Python<'_>, m: &Bound<'_, PyModule>) -> PyResult<()> { let s = PyModule::new(py, "x"); m.add_submodule(&s)?; Ok(()) }
fn a3(o: &Bound<'_, PyAny>) -> PyResult<Vec<Sale>> { o.extract::<Vec<Sale>>() } //~ reference-in-container
fn a4(o: &Bound<'_, PyAny>) -> PyResult<Vec<Plain>> { o.extract() } //~ reference-in-container
fn a5(o: &Bound<'_, PyAny>) -> PyResult<HashMap<String, Plain>> { o.extract() } //~ reference-in-container
#[pyclass] struct B1 { v: Vec<Box<dyn std::fmt::Debug>> } //~ not-thread-safe
#[pyclass] struct B2 { v: std::cell::UnsafeCell<u32> } //~ not-thread-safe
#[pyclass] struct B3 { v: std::sync::MutexGuard<'static, u32> } //~ not-thread-safe
#[pyclass] struct B4 { v: Option<std::rc::Rc<std::cell::RefCell<u32>>> } //~ not-thread-safe
#[pyfunction] fn c1(x: &Sale) -> &Sale { x } //~ borrowed-result
#[pyfunction] fn c2(x: &Sale) -> PyResult<&Sale> { Ok(x) } //~ borrowed-result
#[pyfunction] fn c3(x: &Sale) -> Sale { *x }
#[pyfunction] fn c4(x: Bound<'_, Sale>) -> u32 { x.borrow_mut().reams = 1; x.reams } //~ borrow-first
#[pyfunction] fn c5(mut x: PyRef<'_, Sale>) { x.reams = 1; } //~ changes-need-mut
#[pyfunction] fn c6(x: PyRefMut<'_, Sale>) { x.reams = 1; }
#[pyfunction] fn c7(x: &mut Sale) -> u32 { x.reams += 1 }
#[pyfunction] fn c8(x: Vec<PyRefMut<'_, Sale>>) { for s in &x { s.reams = 1; } }
#[pyfunction] fn c9(x: Vec<Py<Sale>>, py: Python<'_>) -> u32 { x.iter().map(|s| s.reams).sum() } //~ borrow-py
#[pyfunction] fn d1(x: Vec<Bound<'_, Sale>>) -> u32 { x.iter().map(|s| s.reams).sum() } //~ borrow-first
#[pyfunction] fn d2(py: Python<'_>) -> Vec<Py<Sale>> { vec![Sale { reams: 1 }] } //~ object-of-struct
#[pyfunction] fn d3(py: Python<'_>) -> PyResult<Vec<Py<Sale>>> { Ok(vec![Py::new(py, Sale { reams: 1 })]) } //~ missing-question-mark
#[pyfunction] fn d4(py: Python<'_>) -> PyResult<Py<Sale>> { Ok(Py::new(py, Sale { reams: 1 })) } //~ missing-question-mark
#[pyfunction] fn d5(py: Python<'_>) -> PyResult<Bound<'_, Sale>> { Py::new(py, Sale { reams: 1 }) }
#[pyfunction] fn d6(py: Python<'_>) -> Option<Py<Sale>> { Py::new(py, Sale { reams: 1 }) } //~ missing-question-mark
#[pyfunction] fn d7(py: Python<'_>) -> PyResult<String> { let d = PyDict::new(py); d.get_item("a") } //~ dict-gives-option
#[pyfunction] fn d8(py: Python<'_>) -> PyResult<Option<String>> { let d = PyDict::new(py); d.get_item("a")?.extract() } //~ dict-gives-option
#[pyfunction] fn d9(py: Python<'_>) -> PyResult<u32> { let l = PyList::new(py, [1])?; let x: u32 = l[0]; Ok(x) } //~ python-operators
#[pyfunction] fn e1(py: Python<'_>) -> PyResult<u32> { let l = PyList::new(py, [1])?; Ok(l.get_item(0)) } //~ missing-question-mark
#[pyfunction] fn e2(py: Python<'_>) -> PyResult<u32> { let l = PyList::new(py, [1])?; Ok(l.get_item(0)?) } //~ python-operators
#[pyfunction] fn e3(py: Python<'_>) -> PyResult<u32> { let l = PyList::new(py, [1])?; l.get_item(0).extract() } //~ missing-question-mark
#[pyfunction] fn e4(py: Python<'_>) -> PyResult<&str> { Ok("a") }
#[pyfunction] fn e5(s: &str) -> &str { &s.to_uppercase() }
#[pyfunction] fn e6(s: &str) -> String { s }
#[pyfunction] fn e7(s: String) -> &str { &s }
#[pyfunction] fn e8(s: String) -> &'static str { s.as_str() }
#[pyfunction] fn e9(b: bytes::Bytes) {}
#[pyfunction] fn f1(x: Option<&mut Sale>) { x.reams = 1; }
#[pyfunction] fn f2(x: Option<u32>) -> u32 { x + 1 }
#[pyfunction] fn f3(x: u32) -> PyResult<u32> { if x > 1 { PyValueError::new_err("x") } else { Ok(x) } } //~ not-ok
#[pyfunction] fn f4(x: u32) -> PyResult<u32> { if x > 1 { return PyErr::new::<PyValueError, _>("x") } Ok(x) } //~ not-ok
#[pyfunction] fn f5(x: u32) -> PyResult<u32> { if x > 1 { Err("x")? } Ok(x) } //~ not-an-exception
#[pyfunction] fn f6(x: u32) -> Result<u32, PyValueError> { Err(PyValueError::new_err("x")) } //~ text-as-error
#[pyfunction] fn f7(x: u32) -> Result<u32, &'static str> { Err("x") } //~ not-an-exception
#[pyfunction] fn f8(x: u32) -> Result<u32, std::io::Error> { Err("x") }
#[pyfunction] fn f9(x: u32) -> anyhow::Result<u32> { Ok(x) }
#[pyfunction] fn g1(x: u32) -> PyResult { Ok(x) } //~ pyresult-parameter
#[pyfunction] fn g2(x: u32) -> PyResult<u32> { x.ok() }
#[pyfunction] fn g3(x: u32) -> PyResult<u32> { Ok(x)? } //~ not-ok
#[pyfunction] fn g4(x: u32) -> PyResult<u32> { Ok(Ok(x)) }
#[pyfunction] fn g5(x: u32) -> PyResult<()> { Ok(x) }
#[pyfunction] fn g6(x: u32) -> PyResult<u32> { Ok(()) }
#[pyfunction] fn g7(x: u32) -> PyResult<u32> { Ok(x); } //~ not-ok
#[pyfunction] fn g8(x: u32) { Ok(x) }
#[pyfunction] fn g9(x: u32) { return Ok(()); }
#[pyfunction] fn h1(x: u32) -> u32 { Err(PyValueError::new_err("x")) } //~ needs-pyresult
#[pyfunction] fn h2(x: u32) -> u32 { return Err(PyValueError::new_err("x")); } //~ needs-pyresult
#[pyfunction] fn h3(x: u32) -> u32 { PyValueError::new_err("x") } //~ needs-pyresult
