// What PyO3's macros refuse.
mod a {
use pyo3::prelude::*;
#[pymethods] struct A1 { x: i64 } //~ wrong-item
#[pyfunction] struct A2 { x: i64 } //~ wrong-item
#[pyclass] fn a3() {} //~ wrong-item
#[pyclass] impl A1 {} //~ wrong-item
#[pymodule] struct A4; //~ wrong-item
#[pyfunction] mod a5 {} //~ wrong-item
#[pyfunction] impl A6 {} //~ wrong-item
#[pymethods] fn a7() {} //~ wrong-item
#[pymethods] mod a8 {} //~ wrong-item
#[derive(FromPyObject)] enum A9 { Small, Large } //~ derive-empty
#[derive(FromPyObject)] struct B1; //~ derive-empty
#[derive(FromPyObject)] struct B2 {} //~ derive-empty
#[derive(IntoPyObject)] enum B3 { Small, Large } //~ derive-empty
#[derive(IntoPyObject)] struct B4; //~ derive-empty
#[pyfunction] fn b5(#[pyo3(from_py_with = "to_len")] n: usize) {} //~ quotes
#[pyfunction] fn b6(#[pyo3(default = 1)] n: usize) {} //~ unknown-option
#[pyfunction] #[pyo3(name = greet)] fn b7() {} //~ quotes
#[pyclass(name = Greet)] struct B8; //~ quotes
#[pyclass(module = paper)] struct B9; //~ quotes
#[pyclass(extends = "A")] struct C1; //~ quotes
#[pyclass(extends=PyException)] struct C2;
#[pyfunction] #[pyo3(signature = "a")] fn c3(a: u8) {} //~ signature-form
#[pyfunction] #[pyo3(signature(a=1))] fn c4(a: u8) {} //~ signature-form
#[pyfunction(a = 1)] fn c5(a: u8) {} //~ signature-form
#[pyfunction] #[pyo3(signature = (a=1, b))] fn c6(a: u8, b: u8) {} //~ signature-order
#[pyfunction] #[pyo3(signature = (a: u8 = 1))] fn c7(a: u8) {} //~ signature-form
#[pyfunction] #[pyo3(get)] fn c8(a: u8) {} //~ unknown-option
#[pyclass(eq_int)] enum C9 { A } //~ class-options
#[pyclass(ord)] struct D1; //~ class-options
#[pyclass(hash)] struct D2; //~ class-options
#[pyclass(frozen, hash)] struct D3; //~ class-options
#[pyclass(get)] struct D4 { a: u8 } //~ unknown-option
#[pyclass] struct D5 { #[pyo3(get_all)] a: u8 } //~ unknown-option
#[pyclass] struct D6 { #[get] a: u8 } //~ misplaced-attribute
#[pyclass] struct D7 { #[pyo3(get, get)] a: u8 } //~ attribute-pair
#[pyclass(get_all)] struct D8 { #[pyo3(get)] a: u8 } //~ attribute-pair
#[pyclass] union D9 { a: u8 } //~ wrong-item
#[pyclass] enum E1 {} //~ derive-empty
#[pyclass] struct E2<T> { a: T } //~ class-with-parameters
#[pyclass] struct E3<'a> { a: &'a str } //~ class-with-parameters
#[pyclass] enum E4 { A { x: u8 }, B } //~ unit-variant
#[pyclass(subclass)] enum E5 { A } //~ enum-class
#[pyclass] struct E6 { #[pyo3(get, name = x)] a: u8 } //~ quotes
#[pyclass] #[pyclass] struct E7 { a: u8 } //~ defined-twice conversion-twice
#[pyfunction] pub const E8: u8 = 1; //~ wrong-item
#[pyclass] trait E9 {} //~ wrong-item
#[pyclass] struct F0;
#[pymethods]
impl F0 {
  #[pyfunction] fn f1(&self) {} //~ wrong-item
}
#[pymethods]
impl F0 {
  #[new] #[staticmethod] fn f2() -> Self { F0 } //~ attribute-pair
}
#[pymethods]
impl F0 {
  #[getter] #[staticmethod] fn f3() -> u8 { 1 } //~ attribute-pair
}
#[pymethods]
impl F0 {
  #[getter] fn f4(&self, a: u8) -> u8 { 1 } //~ property-arguments
}
#[pymethods]
impl F0 {
  #[setter] fn f5(&self)  { } //~ property-arguments
}
#[pymethods]
impl F0 {
  fn __len__(&self, a: u8) -> usize { 1 } //~ special-method-arguments
}
#[pymethods]
impl F0 {
  fn __str__() -> String { String::new() } //~ static-method
}
#[pymethods]
impl F0 {
  fn f8(self) -> String { String::new() } //~ self-by-value
}
#[pymethods]
impl F0 {
  fn f9() -> String { String::new() } //~ static-method
}
#[pymethods]
impl F0 {
  #[classmethod] fn g1() -> String { String::new() } //~ class-method
}
#[pymethods]
impl F0 {
  #[classattr] fn g2(&self) -> String { String::new() } //~ no-self-yet
}
#[pymethods]
impl F0 {
  #[classattr] fn g2b(a: u8) -> String { String::new() } //~ property-arguments
}
#[pymethods]
impl F0 {
  #[setter] fn name(&mut self, v: u8, w: u8) {} //~ property-arguments
}
#[pymethods]
impl F0 {
  #[pyo3(signature = (a))] #[getter] fn g5(&self) -> u8 {1} //~ property-arguments
}
#[pymethods]
impl F0 {
  fn g6<T>(&self, a: T) {} //~ generic-function
}
#[pymethods]
impl F0 {
  async fn g7(&self) {} //~ async-function
}
#[pymethods]
impl F0 {
  #[new] fn g8(&self) -> Self { F0 } //~ no-self-yet
}
#[pymethods] //~ misplaced-attribute
impl<T> F0 { //~ class-with-parameters
}
#[pymethods] //~ misplaced-attribute
impl std::fmt::Display for F0 { //~ wrong-item
 fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) }
}
#[pymethods]
impl F0 {
  fn __getattr__(&self) {} //~ special-method-arguments
}
#[pymethods] //~ duplicate-method
impl F0 {
  fn __eq__(&self, o: &F0) -> bool { true }
  fn __richcmp__(&self, o: &F0, op: pyo3::pyclass::CompareOp) -> bool { true }
}
#[pymethods]
impl F0 {
  #[pyo3(name = "a b")] fn h1(&self) {} //~ quotes
}
#[pymethods]
impl F0 {
  #[pyo3(get)] fn h2(&self) {} //~ unknown-option
}
#[pymethods]
impl F0 {
  const X: u8 = 1;
  #[classattr] const Y: u8 = 1;
  #[pyo3(get)] const Z: u8 = 1; //~ unknown-option
}
#[pyfunction]
fn i1(x: &dyn Fn()) {} //~ callback-argument
#[pyfunction]
fn i2(x: impl Fn()) {} //~ generic-function
#[pyfunction]
unsafe fn i3() {}
#[pyfunction]
extern "C" fn i4() {}
#[pyfunction]
async fn i5() {} //~ async-function
#[pyfunction]
const fn i6() {}
#[pyfunction]
fn i7((a, b): (u8, u8)) {}
#[pyfunction]
fn i8(&self) {} //~ no-self-yet
#[pyfunction]
#[pyfunction] //~ defined-twice missing-pyfunction
fn i9() {}
#[pyfunction]
use std::mem; //~ wrong-item
#[pyfunction]
fn j1<'a>(x: &'a str) -> &'a str { x }
#[pyfunction]
#[pyo3(signature = (*args, a, **kwargs))]
fn j2(args: u8, a: u8, kwargs: u8) {} //~ kwargs-option
#[pyfunction]
#[pyo3(signature = (a, *, *args))] //~ signature-mismatch
fn j3(args: u8, a: u8) {}
#[pyfunction]
#[pyo3(text_signature = (a))] //~ quotes
fn j4(a: u8) {}
#[pymodule]
mod j5; //~ module-parts
#[pymodule]
mod j6 {
   #[pymodule_export] //~ module-parts misplaced-attribute
   fn x() {}
   #[pymodule_init]
   fn y() {}
}
#[pymodule]
mod j7 {
   #[pymodule_export]
   use a::*; //~ module-parts
}
#[pymodule]
mod j8 {
   #[pymodule_init]
   fn a(m: u8) {}
   #[pymodule_init]
   fn b(m: u8) {} //~ module-parts
}
#[pymodule] //~ not-ok
fn j9() {}
#[derive(pyclass)] //~ wrong-item
struct K1;
#[derive(FromPyObject)]
union K2 { a: u8 } //~ derive-options
#[derive(FromPyObject)]
struct K3 { #[pyo3(get)] a: u8 } //~ unknown-option
#[derive(FromPyObject)]
#[pyo3(from_item_all, transparent)]
struct K4 { a: u8 } //~ derive-options
#[derive(FromPyObject)]
#[pyo3(transparent)]
struct K5 { a: u8, b: u8 } //~ derive-options
#[derive(FromPyObject)]
struct K6(#[pyo3(item)] u8); //~ derive-options
#[pyclass]
#[derive(Pyclass)]
struct K7;
#[pyfunction]
fn k8(price: i64 = 10) {}
}
