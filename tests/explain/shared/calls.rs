// Classes, signatures, calls and results.
#![allow(unused)]
use pyo3::prelude::*;
use pyo3::types::*;
use pyo3::exceptions::PyValueError;
use std::collections::HashMap;
#[pyclass] #[derive(Clone)] struct Sale { reams: u32 }
#[pyclass(eq)] struct E1 { n: u32 } //~ option-needs-derive
#[pyclass(eq, ord)] #[derive(PartialEq)] struct E2 { n: f64 } //~ option-needs-derive
#[pyclass(eq, frozen, hash)] #[derive(PartialEq)] struct E3 { n: f64 } //~ option-needs-derive
#[pyclass(str)] struct E4 { n: u32 } //~ option-needs-derive
#[pyclass(str = "{x}")] struct E5 { n: u32 }
#[pyclass(from_py_object)] struct E6 { n: u32 } //~ option-needs-derive
#[pyclass] #[derive(FromPyObject)] struct E7 { n: u32 }
#[pyclass] #[derive(Default)] struct E8 { n: std::cell::RefCell<u32> } //~ not-thread-safe
#[pyclass] struct E9 { n: Box<dyn Fn(u32) -> u32> } //~ not-thread-safe
#[pyclass] struct F1 { n: std::rc::Rc<u32> } //~ not-thread-safe
#[pyclass] struct F2 { n: std::sync::mpsc::Receiver<u32> } //~ not-thread-safe
#[pyclass(extends = Sale)] struct F3 { n: u32 } //~ final-base
#[pyclass(extends = PyDict)] struct F4 { n: u32 }
#[pyclass(extends = PyBool)] struct F5 { n: u32 } //~ final-builtin
#[pyclass(extends = NotThere)] struct F6 { n: u32 }
#[pyclass] struct F7 { #[pyo3(get)] a: HashMap<String, Sale>, #[pyo3(get)] b: std::sync::Arc<Sale>, #[pyo3(get)] c: Box<Sale>, #[pyo3(set)] d: Py<Sale>, #[pyo3(get)] e: NoPy, #[pyo3(get, set)] f: NoPy } //~ rust-holder not-a-readable-field not-an-argument
struct NoPy;
#[pymethods] impl NoPy { fn a(&self) {} } //~ not-a-class
#[pymethods] impl Sale { //~ borrowed-result special-method-result not-a-python-object not-an-argument
  #[new] fn new() { }
  fn a(&self, o: Sale) -> bool { true } //~ not-an-argument
  fn b(&self, o: &Bound<'_, Sale>) -> u32 { o.reams } //~ borrow-first
  fn c(&self, o: PyRef<Sale>) -> &Sale { &o } //~ borrowed-result
  fn d(&self) -> Option<&Sale> { None } //~ borrowed-result
  fn e(&self) -> &[Sale] { &[] } //~ borrowed-result
  fn f(&self) -> &str { "a" }
  fn g(slf: &Bound<Self>) -> Bound<Self> { slf.clone() } //~ python-lifetime
  fn h(slf: PyRef<'_, Self>) -> PyRef<'_, Self> { slf }
  fn i(mut slf: PyRefMut<'_, Self>) -> Self { slf } //~ moved-out
  fn __iter__(&self) -> &Self { self }
  fn __next__(&mut self) -> u32 { 1 }
  fn __add__(&self, o: &Sale) -> &Sale { o }
  fn __eq__(&self, o: Sale) -> bool { true }
  fn __hash__(&self) -> &str { "" }
  fn __contains__(&self, x: u32) -> u32 { 1 }
  fn __setitem__(&mut self, k: u32, v: u32) -> u32 { 1 }
  fn __enter__(&self) -> &Self { self } //~ borrowed-result
  fn __exit__(&self) -> bool { true }
  fn __call__(&self, args: u32) -> NoPy { NoPy } //~ not-a-python-object
  #[getter] fn get_x(&self) -> NoPy { NoPy }
  #[setter] fn set_x(&mut self, x: NoPy) {} //~ not-an-argument
  #[classattr] fn Y() -> NoPy { NoPy } //~ not-a-python-object
  #[staticmethod] fn z(x: NoPy) {} //~ not-an-argument
  #[classmethod] fn w(cls: &PyType) {} //~ bare-reference
  #[classmethod] fn v(cls: Bound<'_, PyAny>) {} //~ class-method
}
#[pyfunction] fn a1(x: usize, #[pyo3(from_py_with = len)] y: usize) {}
#[pyfunction] fn a2(#[pyo3(from_py_with = len2)] y: usize) {} //~ from-py-with
fn len2(o: &PyAny) -> usize { 1 }
#[pyfunction] #[pyo3(signature = (*args))] fn a3(args: Vec<u32>) {}
#[pyfunction] #[pyo3(signature = (*args))] fn a4(args: &Bound<'_, PyTuple>) {}
#[pyfunction] #[pyo3(signature = (x = None))] fn a5(x: u32) {} //~ default-type
#[pyfunction] #[pyo3(signature = (x = 1))] fn a6(x: Option<String>) {} //~ default-type
#[pyfunction] #[pyo3(signature = (x = "a"))] fn a7(x: String) {} //~ default-type
#[pyfunction] #[pyo3(signature = (x = []))] fn a8(x: Vec<u32>) {} //~ default-type
#[pyfunction] #[pyo3(pass_module)] fn a9(x: u32) {} //~ pass-module
#[derive(FromPyObject)] struct D1 { a: NoPy } //~ not-an-argument
#[derive(IntoPyObject)] struct D2 { a: NoPy } //~ not-a-python-object
#[derive(IntoPyObject)] struct D3<'a> { a: &'a Sale } //~ borrowed-result
#[derive(IntoPyObject)] enum D4 { A(NoPy) } //~ not-a-python-object
#[derive(FromPyObject)] enum D5 { A(u32), B(NoPy) } //~ not-an-argument
fn b1(py: Python<'_>) { let f = wrap_pyfunction!(a1, py); f.call1((1,)); } //~ missing-question-mark
fn b2(py: Python<'_>) { let x = PyList::new(py, vec![1]); x.append(1); } //~ missing-question-mark
fn b3(py: Python<'_>) { let x = PyList::new(py, &[NoPy]); } //~ borrowed-result
fn b4(py: Python<'_>) { let x = PyDict::new(py)?; } //~ needless-question-mark needs-pyresult
fn b5(py: Python<'_>) { let x = PyDict::new(py); x.set_item("a", NoPy); } //~ not-a-python-object
fn b6(py: Python<'_>) -> PyResult<()> { let x = PyDict::new(py); x.set_item("a"); Ok(()) }
fn b7(py: Python<'_>) -> PyResult<()> { py.import("math").getattr("pi"); Ok(()) } //~ missing-question-mark
fn b8(py: Python<'_>) -> PyResult<f64> { py.import("math")?.getattr("pi")?.extract() }
fn b9(py: Python<'_>) -> PyResult<f64> { py.import("math")?.call_method("sqrt", 2.0, None)?.extract() } //~ call-arguments
fn c1(py: Python<'_>) -> PyResult<f64> { py.import("math")?.getattr("sqrt")?.call1(2.0)?.extract() } //~ call-arguments
fn c2(py: Python<'_>) -> PyResult<f64> { py.import("math")?.getattr("sqrt")?(2.0) } //~ python-operators
fn c3(py: Python<'_>) -> PyResult<f64> { py.import("math")?.sqrt(2.0) } //~ python-method
fn c4(py: Python<'_>) -> PyResult<f64> { let m = py.import("math")?; m.getattr("pi") as f64 } //~ not-ok missing-question-mark
fn c5(py: Python<'_>) -> PyResult<()> { let s: String = py.import("os")?.getattr("name")?; Ok(()) } //~ python-operators
fn c6(py: Python<'_>) -> PyResult<()> { let s: &str = py.import("os")?.getattr("name")?.to_str()?; Ok(()) } //~ any-object
fn c7(py: Python) -> PyResult<()> { let l: Vec<u32> = PyList::new(py, [1])?; Ok(()) } //~ python-operators
fn c8(py: Python) -> PyResult<()> { for x in PyList::new(py, [1])? { let y: u32 = x; } Ok(()) } //~ python-operators
fn c9(py: Python) -> PyResult<()> { for (k, v) in PyDict::new(py) { let y: u32 = v; } Ok(()) } //~ python-operators
fn d1(l: &Bound<'_, PyList>) -> PyResult<u32> { let mut t = 0; for x in l { t += x; } Ok(t) } //~ python-operators
fn d2(l: &Bound<'_, PyList>) -> PyResult<u32> { let mut t = 0; for x in l { t += x.extract()?; } Ok(t) } //~ extract-what
fn d3(l: &Bound<'_, PyAny>) -> PyResult<u32> { match l { 1 => Ok(1), _ => Ok(2) } } //~ python-operators
fn d4(l: &Bound<'_, PyAny>) -> PyResult<bool> { Ok(l == "a") } //~ python-operators
fn d5(l: &Bound<'_, PyAny>) -> PyResult<bool> { Ok(l.eq("a")) } //~ missing-question-mark
fn d6(l: &Bound<'_, PyAny>) -> PyResult<bool> { Ok(l.is_none()?) } //~ needless-question-mark
fn d7(l: &Bound<'_, PyAny>) -> PyResult<bool> { if l.is_truthy() { Ok(true) } else { Ok(false) } } //~ missing-question-mark
fn d8(l: &Bound<'_, PyAny>) -> PyResult<bool> { if l.hasattr("x") { Ok(true) } else { Ok(false) } } //~ missing-question-mark
fn d9(l: &Bound<'_, PyAny>) -> PyResult<bool> { Ok(l.is_instance_of::<NoPy>()) } //~ not-a-class
fn e1(l: &Bound<'_, PyAny>) -> PyResult<usize> { l.len() + 1 } //~ missing-question-mark
fn e2(l: &Bound<'_, PyAny>) -> PyResult<usize> { Ok(l.len() + 1) } //~ missing-question-mark
fn e3(l: &Bound<'_, PyAny>) -> PyResult<String> { Ok(l.repr()) } //~ missing-question-mark
fn e4(l: &Bound<'_, PyAny>) -> PyResult<String> { Ok(l.str()?) } //~ python-operators
fn e5(l: &Bound<'_, PyAny>) -> PyResult<String> { l.get_item("x").unwrap_or("a") } //~ not-ok
fn e6(e: PyErr) -> String { e.message() } //~ exception-parts
fn e7(e: PyErr, py: Python) -> bool { e.is_instance_of::<PyValueError>() } //~ needs-py
fn e8(e: PyErr, py: Python) -> bool { match e { PyValueError => true } }
fn e9(r: PyResult<u32>) -> PyResult<u32> { match r { Ok(x) => x, Err(e) => return e } } //~ not-ok
fn f1(py: Python) -> PyResult<u32> { Err(PyErr::from("x")) } //~ not-an-exception
fn f2(py: Python) -> PyResult<u32> { Err("x".into()) } //~ not-an-exception
fn f3(py: Python) -> PyResult<u32> { Err(String::from("x").into()) } //~ not-an-exception
fn f4(py: Python) -> PyResult<u32> { Err(PyValueError) } //~ text-as-error
fn f5(py: Python) -> PyResult<u32> { PyValueError::new_err("x")? } //~ needless-question-mark
fn f6(py: Python) -> PyResult<u32> { Err(PyValueError::new_err("a", "b")) }
fn f7(py: Python) -> PyResult<u32> { Err(PyValueError::new_err(NoPy)) } //~ not-a-python-object
fn f8(py: Python) -> Option<u32> { PyList::new(py, [1])?; Some(1) } //~ needs-pyresult
fn f9(s: Py<Sale>, py: Python) -> u32 { s.borrow().reams } //~ needs-py
fn g1(s: Py<Sale>, py: Python) -> u32 { s.bind().borrow().reams } //~ needs-py
fn g2(s: Bound<'_, Sale>) -> Py<Sale> { s } //~ unbind
fn g3(s: Bound<'_, Sale>) -> Py<PyAny> { s.unbind() } //~ unbind
fn g4(s: Py<Sale>) -> Py<PyAny> { s } //~ unbind
fn g5(s: Py<Sale>, py: Python<'_>) -> Bound<'_, Sale> { s.bind(py) } //~ clone-bound
fn g6(s: Py<Sale>, py: Python<'_>) -> Bound<'_, Sale> { s.into_bound(py) }
fn g7(s: &Bound<'_, Sale>) -> Sale { s.borrow() } //~ moved-out
fn g8(s: &Bound<'_, Sale>) -> u32 { s.get().reams } //~ not-frozen
fn g9(s: &Bound<'_, Sale>) { s.borrow().reams = 1; } //~ changes-need-mut
fn h1(s: Sale, py: Python<'_>) -> PyResult<Py<Sale>> { Py::new(py, s)?.into_py(py) } //~ old-name
fn h2(py: Python<'_>) { py.allow_threads(|| {}); py.detach(|py| {}); Python::attach(|| {}); Python::attach(|py| {}).unwrap(); } //~ old-name python-while-detached attach-closure
fn h3() { let py = Python::attach(); let py = Python::assume_attached(); } //~ attach-closure
fn h4(py: Python<'_>) { std::thread::spawn(move || { py.None(); }); } //~ bound-in-thread
