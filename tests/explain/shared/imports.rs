// Imports, implementations and lifetimes.
mod a { use pyo3::prelude::*;
impl<'a, 'py> FromPyObject<'a, 'py> for std::time::Instant { type Error = PyErr; fn extract(o: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> { todo!() } } //~ orphan
impl From<std::fmt::Error> for PyErr { fn from(e: std::fmt::Error) -> PyErr { todo!() } } //~ orphan
impl From<std::num::ParseIntError> for PyErr { fn from(e: std::num::ParseIntError) -> PyErr { todo!() } } //~ orphan
impl<'py> IntoPyObject<'py> for std::time::Instant { type Target = PyAny; type Output = Bound<'py, PyAny>; type Error = PyErr; fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> { todo!() } } //~ orphan
struct W;
impl<'py> IntoPyObject<'py> for W { fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> { todo!() } }
impl FromPyObject<'_, '_> for W { fn extract(o: Borrowed<'_, '_, PyAny>) -> PyResult<Self> { todo!() } }
struct E;
impl From<E> for PyErr { fn from(e: E) -> PyErr { pyo3::exceptions::PyValueError::new_err(py) } } //~ needs-py
impl PyClass for W {} //~ missing-prelude
fn q(x: &Bound) {}
fn r(x: Bound) {}
fn s(x: Py) {}
fn t(x: PyRef<W>) {} //~ not-a-class
fn u(x: Bound<PyList>) {} //~ not-in-the-prelude
#[pyclass] struct V { a: Bound<PyAny>, b: Bound<'_, PyAny>, c: &str, d: Python, e: PyRef<W> } //~ bound-in-class
struct V2 { a: Bound<PyAny>, c: &'static str, d: Vec<Bound<PyAny>> } //~ bound-in-class
fn v(py: Python) -> Bound<PyAny> { todo!() }
fn w(a: &Bound<PyAny>, b: &Bound<PyAny>) -> Bound<PyAny> { todo!() } //~ python-lifetime
fn x(a: &Bound<'_, PyAny>, b: &Bound<'_, PyAny>) -> PyResult<Bound<'_, PyAny>> { todo!() } //~ python-lifetime
fn y() -> Bound<'_, PyAny> { todo!() } //~ python-lifetime
fn z(a: u8) -> PyResult<&str> { todo!() }
fn z2(a: u8) -> PyResult<Bound<'py, PyAny>> { todo!() } //~ python-lifetime
fn z3(a: Bound<'py, PyAny>) {} //~ python-lifetime
use pyo3::types::PyLst; //~ not-in-pyo3
use pyo3::Foo; //~ not-in-pyo3
use pyo3::experimental::Foo2; //~ not-in-pyo3
use numpy::PyArray1;
#[pymodule] mod k { #[pymodule_export] use super::nothing; #[pymodule_export] use super::E; }
const D: &str = include_str!("../data.txt");
mod helper;
}
