// Lifetimes, threads and borrows.
#![allow(unused)]
use pyo3::prelude::*;
use pyo3::types::*;
use pyo3::exceptions::*;
use pyo3::sync::PyOnceLock;
use std::sync::*;
static C3: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
thread_local! { static C5: std::cell::RefCell<Option<Bound<'static, PyAny>>> = const { std::cell::RefCell::new(None) }; }
fn a1(x: Bound<'_, PyAny>) { C5.with(|c| *c.borrow_mut() = Some(x)); } //~ bound-in-static
fn a2<'a>(x: &Bound<'a, PyAny>, y: &Bound<'_, PyAny>) -> Bound<'a, PyAny> { y.clone() } //~ python-lifetime
fn a3(py: Python<'_>) -> Bound<'static, PyAny> { py.None().into_bound(py) } //~ python-lifetime
fn a4(x: &Bound<'_, PyAny>) -> String { let s: &str = x.getattr("x").unwrap().extract().unwrap(); s.to_owned() } //~ text-outlives-object
fn a5(x: Bound<'_, PyAny>) { std::thread::spawn(move || x.len()); } //~ bound-in-thread
fn a6(x: Vec<Bound<'_, PyAny>>) { std::thread::scope(|s| { s.spawn(|| x.len()); }); } //~ bound-in-thread
fn a7<'py>(py: Python<'py>, v: &'py str) -> PyResult<&'py str> { let s = v.to_string(); Ok(&s) }
struct S { m: Mutex<Vec<i32>> }
impl S { fn g(&self) -> &Vec<i32> { &self.m.lock().unwrap() } }
fn a8(d: &Bound<'_, PyDict>) -> PyResult<Vec<&str>> { let mut v = vec![]; for (k, _) in d.iter() { v.push(k.extract::<&str>()?); } Ok(v) } //~ text-outlives-object
fn a9(p: &Py<PyList>, py: Python<'_>) -> usize { let x = p; drop(*p); 1 } //~ moved-out
#[pyclass] struct P { v: Vec<i64>, q: Py<PyAny> }
#[pymethods] impl P {
  fn b1(&self) { self.v.push(1); } //~ changes-need-mut
  fn b2(&self) { self.v = vec![]; } //~ changes-need-mut
  fn b3(&self) -> Py<PyAny> { self.q } //~ moved-out
  fn b4(&self) -> Vec<i64> { self.v }
  fn b5(slf: PyRef<'_, Self>) { slf.v.push(1); } //~ changes-need-mut
  fn b6(slf: &Bound<'_, Self>) { slf.borrow().v.push(1); } //~ changes-need-mut
  fn b7(slf: PyRefMut<'_, Self>) { slf.v.push(1); } //~ changes-need-mut
  fn b8(&self, py: Python<'_>) { py.detach(|| self.q.bind(py)); } //~ python-while-detached
}
fn c1(py: Python<'_>, x: &Bound<'_, PyAny>) { py.detach(|| x.len()); } //~ python-while-detached
fn c2(p: Bound<'_, P>) { let r = p.borrow(); let v = r.v; } //~ moved-out
fn c3(p: &Bound<'_, P>) -> &i64 { &p.borrow().v[0] }
fn c4(o: &Bound<'_, PyAny>) -> PyResult<()> { let r: Result<(), Box<dyn std::error::Error + Send + Sync>> = (|| { o.cast::<PyList>()?; Ok(()) })(); Ok(()) } //~ error-borrows
fn c5(o: Bound<'_, PyAny>) -> PyResult<Bound<'_, PyList>> { Ok(o.cast::<PyList>()?) } //~ unbind
fn c6(o: Bound<'_, PyAny>) -> PyResult<Bound<'_, PyList>> { Ok(o.cast::<PyList>()?.clone()) }
