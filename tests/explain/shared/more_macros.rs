// More of what the macros of PyO3 refuse.
mod a {
use pyo3::prelude::*;
#[derive(FromPyObject)] enum A1 {} //~ derive-empty
#[derive(FromPyObject)] #[pyo3(transparent)] struct A2 { a: u8, b: u8 } //~ derive-options
#[derive(FromPyObject)] #[pyo3(from_item_all)] struct A3 { #[pyo3(attribute)] a: u8 } //~ derive-options
#[derive(FromPyObject)] #[pyo3(from_item_all)] struct A4 { #[pyo3(item)] a: u8 } //~ derive-options
#[derive(FromPyObject)] struct A5(#[pyo3(item)] u8, u8); //~ derive-options
#[derive(FromPyObject)] struct A6 { #[pyo3(item, attribute)] a: u8 } //~ derive-options
#[derive(FromPyObject)] struct A7<'a, 'b> { a: &'a str, b: &'b str } //~ derive-options
#[derive(FromPyObject)] union A8 { a: u8 } //~ derive-options
#[derive(IntoPyObject)] union A9 { a: u8 } //~ derive-options
#[derive(IntoPyObject)] #[pyo3(transparent)] struct B1 { a: u8, b: u8 } //~ derive-options
#[derive(IntoPyObject)] struct B2(#[pyo3(item)] u8, u8); //~ derive-options
#[derive(FromPyObject)] #[pyo3(transparent)] enum B3 { A { a: u8 } } //~ derive-options
#[derive(FromPyObject)] struct B4 { #[pyo3(item("a", "b"))] a: u8 } //~ derive-options
#[derive(FromPyObject)] struct B5 { #[pyo3(attribute(""))] a: u8 } //~ derive-options
#[pyclass(from_py_object, skip_from_py_object)] #[derive(Clone)] struct B6 { a: u8 } //~ attribute-pair
#[pyclass(mapping, sequence)] struct B7 { a: u8 } //~ attribute-pair
#[pyclass(eq, eq_int)] #[derive(PartialEq)] enum B8 { A { a: u8 } } //~ enum-class
#[pyclass(extends = PyException)] enum B9 { A } //~ enum-class
#[pyclass(subclass)] enum C1 { A } //~ enum-class
#[pyclass(rename_all = "camel")] struct C2 { a: u8 } //~ unknown-option
#[pyclass(str = "{}")] struct C3 { a: u8 }
#[pyfunction] #[pyo3(signature = (**k, a))] fn c4(k: u8, a: u8) {} //~ kwargs-option
#[pyfunction] #[pyo3(signature = (*a, *b))] fn c5(a: u8, b: u8) {} //~ signature-marks
#[pyfunction] #[pyo3(signature = (a, /, b, /))] fn c6(a: u8, b: u8) {} //~ signature-marks
#[pyfunction] #[pyo3(signature = (*, a, /))] fn c7(a: u8) {} //~ signature-marks
#[pyfunction] #[pyo3(signature = (*args))] fn c8(args: Option<u8>) {} //~ signature-marks
#[pyfunction] #[pyo3(text_signature = a)] fn c9(a: u8) {} //~ quotes
#[pyfunction] #[pyo3(pass_module)] fn d1() {} //~ pass-module
#[pyclass] struct D2;
#[pymethods] impl D2 { #[new(a)] fn new() -> Self { D2 } } //~ attribute-arguments
#[pymethods] impl D2 { #[staticmethod(name = "x")] fn s33() {} } //~ attribute-arguments
#[pymethods] impl D2 { #[getter(1)] fn s34(&self) {} } //~ attribute-arguments
#[pymethods] impl D2 { #[new] #[pyo3(name = "x")] fn s35() -> Self { D2 } } //~ attribute-pair
#[pymethods] impl D2 { #[pyo3(signature = (a))] fn __add__(&self, a: u8) {} } //~ attribute-pair
#[pymethods] impl D2 { #[getter] #[pyo3(text_signature = "()")] fn s37(&self) {} } //~ attribute-pair
#[pymethods] impl D2 { #[pyo3(pass_module)] fn s38(&self) {} } //~ attribute-pair
#[pymethods] impl D2 { fn __clear__(&mut self, a: u8) {} } //~ special-method-arguments
#[pymethods] impl D2 { #[deleter] fn a(&mut self, a: u8, b: u8) {} } //~ property-arguments
#[pymodule] mod d3 { #[pymodule_init] fn init(a: u8, b: u8, c: u8) {} } //~ module-parts
#[pymodule] mod d4 { use super::*; #[pymodule_init] fn init(m: &Bound<'_, PyModule>) -> u8 { 1 } } //~ module-parts
}
