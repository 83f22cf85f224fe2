// Classes, statics, and words of Python.
#![allow(unused)]
use pyo3::prelude::*;
use pyo3::types::*;
use pyo3::exceptions::*;
use pyo3::sync::PyOnceLock;
use std::sync::*;
static CACHE: Option<Bound<'static, PyAny>> = None; //~ bound-in-static
static C2: Mutex<Vec<Bound<'static, PyAny>>> = Mutex::new(vec![]); //~ bound-in-static
static C3: PyOnceLock<Bound<'static, PyAny>> = PyOnceLock::new(); //~ bound-in-static
static C4: OnceLock<Bound<'static, PyAny>> = OnceLock::new(); //~ bound-in-static
thread_local! { static C5: std::cell::RefCell<Option<Bound<'static, PyAny>>> = const { std::cell::RefCell::new(None) }; }
#[pyclass(extends = PyException, subclass)] struct ConfigError { m: String }
#[pymethods] impl ConfigError { #[new] fn new(m: String) -> Self { ConfigError { m } } }
fn a1() -> PyResult<()> { Err(ConfigError::new("x".into())) } //~ class-as-error
fn a2() -> PyResult<()> { Err(ConfigError::new_err("x")) } //~ class-as-error
fn a3() -> PyResult<()> { Err(ConfigError { m: "x".into() }.into()) } //~ not-an-exception
fn a4() -> PyResult<()> { Err(PyErr::new::<ConfigError, _>(("x",))) }
#[pyclass] struct Desk { reams: u32 }
#[pymethods] impl Desk { //~ special-method-result
  #[getter] fn reams(&self) -> u32 { 1 }
  #[setter] fn reams(&mut self, r: u32) { } //~ getter-and-setter
}
#[pyclass] struct D2 { reams: u32 }
#[pymethods] impl D2 {
  fn describe(&self) -> String { super().describe() } //~ python-super
}
#[pyfunction] fn py() -> u32 { 1 } //~ function-called-py
#[pyfunction] fn b1(py: Python<'_>) -> u32 { py(1) } //~ function-called-py
#[pyclass] struct D3;
#[pymethods] impl D3 { fn __new__(r: u32) -> Self { D3 } } //~ dunder-new
#[pyclass] struct D4;
#[pymethods] impl D4 { fn __init__(&self, r: u32) -> Self { D4 } } //~ special-method-result
#[pyclass] struct D5;
#[pymethods] impl D5 { fn __repr__(&self) -> u32 { 1 } fn __len__(&self) -> PyResult<i32> { Ok(1) } fn __str__(&self) -> &str { 1 } } //~ special-method-result
fn c1(x: list) -> list { x } //~ python-type
fn c2(x: int, y: str, z: float, w: dict, v: bytearray, u: bytes, t: tuple, s: set, r: object, q: None) {} //~ python-type
fn c3() -> Result<i64> { Ok(1) }
