// Values, arguments, results and errors of types that do not fit.
#![allow(unused)]
use pyo3::prelude::*;
use pyo3::types::*;
use pyo3::exceptions::*;
use std::collections::*;
use std::sync::*;
#[pyclass] struct P { #[pyo3(get)] x: f64 }
struct Q { x: f64 }
#[derive(Debug)] struct MyError;
#[pyfunction] fn a1(x: Vec<&P>) {} //~ reference-in-container
#[pyfunction] fn a2(x: HashMap<String, P>) {} //~ reference-in-container
#[pyfunction] fn a3(x: Vec<&str>) {} //~ reference-in-container
#[pyfunction] fn a4(x: Vec<P>) {} //~ reference-in-container
#[pyfunction] fn a5(x: HashMap<&str, u8>) {} //~ reference-in-container
#[pyfunction] fn a6(x: Option<P>) {} //~ not-an-argument
#[pyfunction] fn a7(x: (P, u8)) {} //~ not-an-argument
#[pyfunction] fn a8(x: Vec<&[u8]>) {} //~ reference-in-container
#[pyfunction] fn a9(x: Option<&P>) {}
#[pyfunction] fn b1(x: &Vec<P>) {} //~ slice-argument
#[pyfunction] fn b2(x: &HashMap<String, u8>) {} //~ borrowed-argument
#[pyfunction] fn b3(n: i64) -> impl Iterator<Item = i64> { 0..n } //~ rust-iterator
#[pyfunction] fn b4() -> std::ops::Range<i64> { 0..2 } //~ rust-iterator
#[pyfunction] fn b5() -> Box<dyn Iterator<Item = i64>> { Box::new(0..2) } //~ rust-iterator
#[pyclass] struct L { v: Vec<i64>, m: Mutex<i64> }
#[pymethods] impl L { //~ rust-iterator
  fn __iter__(&self) -> std::slice::Iter<'_, i64> { self.v.iter() }
  fn g(&self) -> MutexGuard<'_, i64> { self.m.lock().unwrap() } //~ guard-result
  fn h(&self) -> impl Iterator<Item = &i64> { self.v.iter() } //~ rust-iterator
  fn i(&self) -> &Mutex<i64> { &self.m } //~ rust-holder
}
#[pyfunction] fn b6() -> Arc<P> { todo!() } //~ rust-holder
#[pyfunction] fn b7() -> Box<P> { todo!() } //~ rust-holder
#[pyfunction] fn b8() -> Result<i64, String> { Ok(1) } //~ not-an-exception
#[pyfunction] fn b9() -> Result<i64, MyError> { Ok(1) }
#[pyfunction] fn c1() -> Option<Q> { None } //~ not-a-python-object
#[pyfunction] fn c2() -> Vec<Q> { vec![] } //~ not-a-python-object
#[pyfunction] fn c3() -> &'static [Q] { &[] } //~ borrowed-result
fn c4() -> PyResult { Ok(()) } //~ pyresult-parameter
fn c5() -> PyResult<i64, MyError> { Ok(1) } //~ pyresult-parameter
fn c6() -> PyResult<i64> { Err(PyErr::new("x")) } //~ text-as-error
fn c7() -> PyResult<i64> { Err(PyErr::new::<PyValueError>("x")) } //~ text-as-error
fn c8() -> PyResult<i64> { Err(PyValueError("x")) } //~ text-as-error
fn c9() -> PyResult<i64> { Err(PyValueError::new("x")) } //~ text-as-error
fn d1() -> PyResult<i64> { Err(PyValueError::new_err()) } //~ text-as-error
fn d2() -> PyResult<i64> { return PyValueError::new_err("x"); } //~ not-ok
fn d3() -> PyResult<i64> { PyValueError::new_err("x") } //~ not-ok
fn d4() -> PyResult<i64> { raise(PyValueError::new_err("x")) } //~ python-raise
fn d5() -> PyResult<i64> { "1".parse::<i64>() } //~ other-result
fn d6() -> PyResult<i64> { "1".parse::<i64>()? } //~ not-ok
fn d7() -> PyResult<i64> { None } //~ none-is-no-exception
fn d8() -> PyResult<()> { None } //~ not-ok
fn d9() -> PyResult<()> { } //~ not-ok
fn e1() -> PyResult<()> { println!("x"); } //~ not-ok
fn e2() -> PyResult<i64> { if true { Ok(1) } } //~ not-ok
fn e3(v: Vec<i64>) -> i64 { *v.first()? }
fn e4(v: Vec<i64>) -> String { let x = v.first()?; String::new() }
fn e5(v: Vec<i64>) -> PyResult<i64> { Ok(*v.first()?) } //~ none-is-no-exception
fn e6(o: &Bound<'_, PyAny>) -> i64 { o.len()? ; 1 } //~ needs-pyresult
fn e7() -> i64 { let x: i64 = "1".parse()?; x }
fn e8(o: Option<i64>) -> PyResult<i64> { o.ok_or(Err(PyValueError::new_err("x")))? } //~ not-ok err-in-err
fn e9(o: Option<i64>) -> PyResult<i64> { let x = o.ok_or(Err(PyValueError::new_err("x")))?; Ok(x) } //~ err-in-err
fn f1(o: Option<i64>) -> PyResult<i64> { o.ok_or("x")?; Ok(1) } //~ not-an-exception
impl From<MyError> for PyErr { fn from(e: MyError) -> PyErr { PyValueError::new_err("x") } }
fn f2(p: Py<P>) -> f64 { p.x } //~ borrow-py
fn f3(p: &Py<P>) -> f64 { p.x } //~ borrow-py
fn f4(p: Bound<'_, P>) -> f64 { p.x } //~ borrow-first
fn f5(p: Py<P>) -> f64 { p.borrow().x } //~ needs-py
fn f6(p: Py<PyList>) -> usize { p.len() } //~ bind-first
fn f7(p: Py<PyAny>) { p.call1((1,)); } //~ needs-py
fn f8(p: Py<PyAny>) { p.getattr("x"); } //~ needs-py
fn f9(p: Py<PyAny>) { p.extract::<i64>(); } //~ needs-py
fn g1(py: Python<'_>) { PyString::new("x"); } //~ needs-py
fn g2(py: Python<'_>) { PyList::empty(); } //~ needs-py
fn g3(py: Python<'_>) { Py::new(P { x: 1.0 }); } //~ needs-py
fn g4(py: Python<'_>) { let x: P = P { x: 1.0 }.into_pyobject(py); } //~ missing-question-mark
fn g5(py: Python<'_>) -> Py<PyAny> { 1.into_pyobject(py) }
fn g6(py: Python<'_>) -> Py<PyAny> { 1.into_pyobject(py)? } //~ needs-pyresult
fn g7(py: Python<'_>) -> PyResult<Py<PyAny>> { 1.into_pyobject(py) } //~ unbind into-pyobject
fn g8(py: Python<'_>) -> PyResult<Py<PyAny>> { Ok(1.into_pyobject(py)?) } //~ unbind
fn g9(py: Python<'_>) -> PyResult<Py<PyAny>> { Ok(1.into_pyobject(py)?.unbind()) } //~ into-pyobject
fn h1(py: Python<'_>) -> Py<PyAny> { P { x: 1.0 } } //~ object-of-struct
fn h2(py: Python<'_>) -> Py<P> { P { x: 1.0 } } //~ object-of-struct
fn h3(py: Python<'_>) -> Bound<'_, P> { Bound::new(py, P { x: 1.0 }) } //~ missing-question-mark
fn h4(o: &Bound<'_, PyAny>) -> String { o.to_string()? } //~ needs-pyresult
fn h5(o: &Bound<'_, PyAny>) -> i64 { o.extract() }
fn h6(o: &Bound<'_, PyAny>) -> PyResult<i64> { Ok(o.extract()) }
fn h7(o: &Bound<'_, PyAny>) -> PyResult<i64> { let n = o.extract()?; Ok(1) } //~ extract-what
fn h8(o: &Bound<'_, PyAny>) -> PyResult<i64> { for x in o { } Ok(1) } //~ python-operators
fn h9(o: &Bound<'_, PyAny>) -> PyResult<i64> { for x in o.try_iter() { x.len(); } Ok(1) }
fn i1(o: &Bound<'_, PyAny>) -> PyResult<i64> { o + 1 } //~ python-operators
fn i2(o: &Bound<'_, PyAny>) -> PyResult<i64> { o["x"] } //~ python-operators
fn i3(o: &Bound<'_, PyAny>) -> PyResult<i64> { o.x } //~ python-operators
fn i4(o: &Bound<'_, PyAny>) -> PyResult<i64> { o.upper() } //~ any-object
fn i5(o: &Bound<'_, PyAny>) -> PyResult<i64> { o(1) } //~ python-operators
fn i6(o: &Bound<'_, PyAny>) -> PyResult<i64> { o.call(1) } //~ call-arguments
fn i7(o: &Bound<'_, PyAny>) -> PyResult<i64> { o.call1(1) } //~ call-arguments
fn i8(o: &Bound<'_, PyAny>) -> PyResult<i64> { o.call_method1("x", 1) } //~ call-arguments
fn i9(o: &Bound<'_, PyAny>) -> PyResult<i64> { if o { Ok(1) } else { Ok(2) } } //~ python-operators
fn j1(o: &Bound<'_, PyAny>) -> PyResult<i64> { if o == None { Ok(1) } else { Ok(2) } } //~ python-operators
fn j2(o: &Bound<'_, PyAny>) -> PyResult<i64> { o as i64 } //~ not-ok python-operators
fn j3(o: &Bound<'_, PyList>) -> i64 { o[0] } //~ python-operators
fn j4(o: &Bound<'_, PyDict>) -> i64 { o["x"] } //~ python-operators
fn j5(o: &Bound<'_, PyList>) -> i64 { o.iter().sum() } //~ python-operators
fn j6(o: &Bound<'_, PyList>) { o.push(1); } //~ python-method-names
fn j7(o: &Bound<'_, PyDict>) { o.insert("x", 1); } //~ python-method-names
fn j8(o: &Bound<'_, PyDict>) -> PyResult<String> { o.get_item("x")?.to_string() } //~ dict-gives-option
fn j9(o: &Bound<'_, PyString>) -> String { o } //~ python-operators
fn k1(o: &Bound<'_, PyString>) -> &str { o.to_str() } //~ text-outlives-object
fn k2(o: &Bound<'_, PyString>) -> String { o.to_string().len() }
fn k3(o: &Bound<'_, PyAny>) { println!("{o:?} {}", o.len()); } //~ missing-question-mark
fn k4(o: &Bound<'_, PyAny>) -> &str { o.extract().unwrap() } //~ text-outlives-object
fn k5(o: &P) -> P { o.clone() }
fn k6(o: &Bound<'_, PyAny>) -> PyResult<&Bound<'_, PyList>> { o.cast::<PyList>() } //~ python-lifetime
fn k7(o: &Bound<'_, PyAny>) -> PyResult<P> { o.extract::<P>() } //~ not-an-argument
fn k8(o: &Bound<'_, PyAny>) -> PyResult<()> { o.cast::<Q>()?; Ok(()) } //~ not-a-class
fn k9(o: &Bound<'_, PyAny>) -> PyResult<()> { o.extract::<Q>()?; Ok(()) } //~ not-an-argument
fn l1(o: &Bound<'_, PyAny>) -> PyResult<()> { o.extract::<&P>()?; Ok(()) } //~ borrowed-argument
fn l2(m: &Bound<'_, PyModule>) -> PyResult<()> { m.add_function(l1)?; Ok(()) }
fn l3(m: &Bound<'_, PyModule>) -> PyResult<()> { m.add_class(P)?; Ok(()) }
fn l4(m: &Bound<'_, PyModule>) -> PyResult<()> { m.add_class::<Q>()?; Ok(()) } //~ not-a-class
fn l5(m: &Bound<'_, PyModule>) -> PyResult<()> { m.add_function(wrap_pyfunction!(l1, m)); Ok(()) } //~ missing-pyfunction missing-question-mark
fn l6(m: &Bound<'_, PyModule>) -> PyResult<()> { m.add_function(wrap_pyfunction!(a3)?)?; Ok(()) } //~ needless-question-mark
fn l7(m: &Bound<'_, PyModule>) -> PyResult<()> { m.add_function(wrap_pyfunction!(a3, m))?; Ok(()) } //~ missing-question-mark
fn l8(m: &Bound<'_, PyModule>) -> PyResult<()> { m.add("x", Q { x: 1.0 })?; Ok(()) } //~ not-a-python-object
fn l9(m: &Bound<'_, PyModule>) -> PyResult<()> { m.add(P { x: 1.0 })?; Ok(()) }
#[pymodule] fn m1(m: &Bound<PyModule>) { m.add_function(wrap_pyfunction!(a3, m)?)?; } //~ needs-pyresult not-ok
#[pymodule] fn m2(py: Python, m: &PyModule) -> PyResult<()> { m.add_class::<P>()?; Ok(()) } //~ bare-reference
fn m3() -> PyResult<()> { Python::attach(|py| { py.run("x=1", None, None) }) } //~ c-string
fn m4() -> PyResult<()> { Python::attach(|py| { py.run(c"x=1", None, None)?; }) } //~ not-ok
fn m5() -> i64 { Python::attach(|py| { py.eval(c"x=1", None, None)?.extract() }) }
fn m6() -> i64 { py(1) }
#[pyfunction] fn m7(x: Bound<'_, PyAny>) -> &PyAny { x } //~ bare-reference
#[pyfunction] fn m8(x: i128, y: char, z: Box<dyn Fn()>) {} //~ callback-argument
#[pyfunction] fn m9(x: fn(i64)) {} //~ callback-argument
#[pyfunction] fn n1(x: [i64]) {} //~ not-an-argument
#[pyfunction] fn n2(x: str) {} //~ not-an-argument
#[pyfunction] fn n3(x: &mut i64) {} //~ borrowed-argument
#[pyfunction] fn n4(x: &mut Vec<i64>) {} //~ slice-argument
#[pyfunction] fn n5(x: &i64) {} //~ borrowed-argument
#[pyfunction] fn n6(x: &bool) {} //~ borrowed-argument
#[pyfunction] fn n7(x: Mutex<i64>) {} //~ rust-holder
#[pyfunction] fn n8(x: Rc2) {} //~ rust-holder
type Rc2 = std::rc::Rc<i64>;
#[pyfunction] fn n9() -> (i64, Q) { todo!() } //~ not-a-python-object
#[pyfunction] fn o1() -> ! { todo!() }
#[pyfunction] fn o2() -> fn() { todo!() } //~ not-a-python-object
#[pyfunction] fn o3() -> PyResult<Q> { todo!() } //~ not-a-python-object
#[pyfunction] fn o4() -> PyResult<&'static P> { todo!() } //~ borrowed-result
#[pyfunction] fn o5() -> PyErr { todo!() }
#[pyfunction] fn o6() -> Result<i64, Box<dyn std::error::Error>> { todo!() } //~ not-an-exception
#[pyfunction] fn o7() -> std::io::Result<i64> { todo!() }
#[pyfunction] fn o8() -> Result<i64, std::fmt::Error> { todo!() } //~ not-an-exception
