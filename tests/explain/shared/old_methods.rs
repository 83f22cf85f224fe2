// Functions, methods and types as they were used with older versions of PyO3.
#![allow(unused)]
use pyo3::prelude::*;
use pyo3::types::*;
use pyo3::exceptions::*;
use pyo3::sync::PyOnceLock;

fn a1() { let gil = Python::acquire_gil(); } //~ old-name
fn a2() { Python::with_gil(|py| ()); } //~ old-name
fn a3() { unsafe { Python::with_gil_unchecked(|py| ()) }; } //~ old-name
fn a4() { unsafe { Python::assume_gil_acquired() }; } //~ old-name
fn a5(py: Python<'_>) { py.allow_threads(|| ()); } //~ old-name
fn a6(py: Python<'_>) { py.with_pool(|p| ()); } //~ old-name
fn a7(py: Python<'_>) { let p = unsafe { py.new_pool() }; } //~ old-name
fn a8(py: Python<'_>) { py.eval_bound("1", None, None); } //~ old-name
fn a9(py: Python<'_>) { py.run_bound("1", None, None); } //~ old-name
fn b1(py: Python<'_>) { py.import_bound("os"); } //~ old-name
fn b2(py: Python<'_>) { py.get_type_bound::<PyDict>(); } //~ old-name
fn b3(py: Python<'_>) { PyModule::import_bound(py, "os"); } //~ old-name
fn b4(py: Python<'_>) { PyModule::from_code_bound(py, "", "", ""); } //~ old-name
fn b5(py: Python<'_>) { PyList::empty_bound(py); } //~ old-name
fn b6(py: Python<'_>) { PyList::new_bound(py, [1]); } //~ old-name
fn b7(py: Python<'_>) { PyDict::new_bound(py); } //~ old-name
fn b8(py: Python<'_>) { PyString::new_bound(py, "x"); } //~ old-name
fn b9(py: Python<'_>) { PyTuple::new_bound(py, [1]); } //~ old-name
fn c1(py: Python<'_>) { PyBytes::new_bound(py, b"x"); } //~ old-name
fn c2(py: Python<'_>) { PySet::new_bound(py, &[1]); } //~ old-name
fn c3(py: Python<'_>) { PyString::intern_bound(py, "x"); } //~ old-name
fn c4(py: Python<'_>) { PyFloat::new_bound(py, 1.0); } //~ old-name
fn c5(py: Python<'_>) { PyBool::new_bound(py, true); } //~ old-name
fn c6(py: Python<'_>) { PyDate::new_bound(py, 1,1,1); } //~ old-name
fn c7(py: Python<'_>) { PyCFunction::new_closure_bound(py, None, None, |_, _| 1); } //~ old-name
fn c8(py: Python<'_>, o: &Bound<'_, PyAny>) { PyType::new_bound::<PyDict>(py); } //~ old-name
fn c9(py: Python<'_>) { PyNone::get_bound(py); } //~ old-name
fn d1(o: &Bound<'_, PyAny>) { o.downcast::<PyList>(); } //~ old-name
fn d2(o: Bound<'_, PyAny>) { o.downcast_into::<PyList>(); } //~ old-name
fn d3(o: &Bound<'_, PyAny>) { o.downcast_exact::<PyList>(); } //~ old-name
fn d4(o: &Bound<'_, PyAny>) { unsafe { o.downcast_unchecked::<PyList>() }; } //~ old-name
fn d5(o: Bound<'_, PyAny>) { unsafe { o.downcast_into_unchecked::<PyList>() }; } //~ old-name
fn d6(o: Bound<'_, PyAny>) { o.downcast_into_exact::<PyList>(); } //~ old-name
fn d7(o: &Bound<'_, PyAny>) { o.cast_as::<PyList>(); } //~ old-name
fn d8(o: &Bound<'_, PyAny>) { o.is_true(); } //~ old-name
fn d9(o: &Bound<'_, PyAny>) { o.iter(); } //~ python-operators
fn e1(o: &Bound<'_, PyAny>) { o.is_ellipsis(); } //~ old-name
fn e2(o: &Bound<'_, PyAny>) { o.get_refcnt(); }
fn e3(o: &Bound<'_, PyAny>, py: Python<'_>) { o.to_object(py); } //~ old-name
fn e4(o: &Bound<'_, PyAny>, py: Python<'_>) { o.into_py(py); } //~ old-name
fn e5(py: Python<'_>) { let x: Py<PyAny> = 1u8.into_py(py); } //~ old-name
fn e6(py: Python<'_>) { let x: Py<PyAny> = 1u8.to_object(py); } //~ old-name
fn e7(py: Python<'_>) { let x: Py<PyAny> = "a".to_object(py); } //~ old-name
fn e8(py: Python<'_>, o: Py<PyAny>) { let x = o.as_ref(py); } //~ old-name
fn e9(py: Python<'_>, o: Py<PyAny>) { let x = o.into_ref(py); } //~ old-name
fn f1(py: Python<'_>, o: Py<PyAny>) { let x = o.cast_as::<PyList>(py); } //~ old-name
fn f2(py: Python<'_>, o: Py<PyAny>) { let x = o.downcast::<PyList>(py); } //~ old-name
fn f3(py: Python<'_>, o: Py<PyAny>) { let x = o.is_true(py); } //~ old-name
fn f4(py: Python<'_>, o: Py<PyAny>) { let x = o.is_ellipsis(py); } //~ old-name
fn f5(py: Python<'_>, o: Py<PyAny>) { let x = o.call(py, (), None); }
fn f6(py: Python<'_>, o: Py<PyAny>) { let x = o.get_refcnt(py); }
fn f7(py: Python<'_>) { let x = py.get_type::<PyList>(); x.is_instance(&x); }
fn f8(py: Python<'_>, d: &Bound<'_, PyDict>) { d.get_item_with_error("x"); } //~ old-name
fn f9(py: Python<'_>) { let d = [("a", 1)].into_py_dict_bound(py); } //~ old-name
fn g1(py: Python<'_>, s: &Bound<'_, PySequence>) { s.list(); s.tuple(); } //~ old-name
fn g2(py: Python<'_>, t: &Bound<'_, PyTuple>) { t.slice(0, 1); } //~ old-name
fn g3(py: Python<'_>, t: &Bound<'_, PyTuple>) { t.split_from(0); } //~ old-name
fn g4(e: PyErr, py: Python<'_>) { e.pvalue(py); } //~ old-name
fn g5(e: PyErr, py: Python<'_>) { e.ptype(py); } //~ old-name
fn g6(e: PyErr, py: Python<'_>) { e.ptraceback(py); } //~ old-name
fn g7(e: PyErr, py: Python<'_>) { e.instance(py); } //~ old-name
fn g8(e: PyErr, py: Python<'_>) { e.value_bound(py); } //~ old-name
fn g9(e: PyErr, py: Python<'_>) { e.get_type_bound(py); } //~ old-name
fn h1(e: PyErr, py: Python<'_>) { e.traceback_bound(py); } //~ old-name
fn h2(e: PyErr, py: Python<'_>, o: Bound<'_, PyAny>) { PyErr::from_value_bound(o); } //~ old-name
fn h3(e: PyErr, py: Python<'_>) { e.is_instance_bound(py, 1); } //~ old-name
fn h4(py: Python<'_>, o: &Bound<'_, PyType>) { PyErr::warn_bound(py, o, "", 1); } //~ old-name
fn h5(py: Python<'_>) { PyErr::new_type_bound(py, "", None, None, None); } //~ old-name
fn h6(py: Python<'_>) { PyErr::from_type_bound(1, 1); } //~ old-name
fn h7(py: Python<'_>) { PyErr::from_instance(1); } //~ old-name
fn h8(e: PyErr, py: Python<'_>) { e.into_py(py); } //~ old-name
fn h9() { let e = PyValueError::py_err("x"); } //~ old-name
fn i1(py: Python<'_>, m: &Bound<'_, PyModule>) { m.add_wrapped2(1); } //~ python-method
fn i2(py: Python<'_>, m: &Bound<'_, PyModule>) { m.get("x"); }
fn i3(py: Python<'_>, m: &Bound<'_, PyModule>) { m.call0("x"); }
fn i4(py: Python<'_>, m: &Bound<'_, PyModule>) { m.call1("x", (1,)); } //~ call-arguments
fn i5(py: Python<'_>, m: &Bound<'_, PyModule>) { m.call("x", (1,), None); } //~ call-arguments
fn i6(py: Python<'_>, t: &Bound<'_, PyType>) { t.name_bound(); } //~ old-name
fn i7(py: Python<'_>, o: &Bound<'_, PyAny>) { o.as_gil_ref(); } //~ old-name
fn i8(py: Python<'_>, o: &PyAny) { o.as_borrowed(); } //~ bare-reference
fn i9(py: Python<'_>, o: &PyAny) { o.call0(); } //~ bare-reference
fn j1(py: Python<'_>, o: &PyAny) { o.getattr("x"); } //~ bare-reference
fn j2(py: Python<'_>, l: &PyList) { l.len(); for x in l.iter() {} } //~ bare-reference
fn j3(py: Python<'_>, l: &PyDict) { l.get_item("x"); } //~ bare-reference
fn j4(py: Python<'_>, l: &PyDict) { l.set_item("x", 1); } //~ bare-reference
fn j5(py: Python<'_>, m: &PyModule) { m.add_function(wrap_pyfunction!(a0, m)?); } //~ bare-reference needs-pyresult
fn j6(py: Python<'_>, m: &PyModule) { m.add_class::<Foo>(); } //~ bare-reference
fn j7(py: Python<'_>, m: &PyModule) { m.add("x", 1); } //~ bare-reference
fn j8(py: Python<'_>, s: &PyString) { s.to_str(); } //~ bare-reference
fn j9(py: Python<'_>, s: &PyTuple) { s.len(); } //~ bare-reference
fn k1(py: Python<'_>, s: &PyBytes) { s.as_bytes(); } //~ bare-reference
fn k2(py: Python<'_>, s: &PyAny) { s.extract::<u8>(); } //~ bare-reference
fn k3(py: Python<'_>, s: &PyType) { s.name(); } //~ bare-reference
fn k4(py: Python<'_>, s: &PyAny) { for i in s.iter() {} } //~ bare-reference
fn k5(py: Python<'_>, s: &PyAny) -> PyResult<()> { for i in s.iter()? {} Ok(()) } //~ bare-reference
fn k6(py: Python<'_>) -> &PyAny { py.eval(c"1", None, None).unwrap() } //~ bare-reference
fn k7(py: Python<'_>) -> PyResult<&PyAny> { py.eval(c"1", None, None) } //~ bare-reference
fn k8(py: Python<'_>) -> PyResult<&PyList> { PyList::new(py, [1]) } //~ bare-reference
fn k9(py: Python<'_>) -> &PyDict { PyDict::new(py) } //~ bare-reference
fn l1(py: Python<'_>) -> PyDict { PyDict::new(py) } //~ bare-reference
fn l2(py: Python<'_>) -> PyResult<PyList> { PyList::new(py, [1]) } //~ bare-reference
fn l3(py: Python<'_>, l: &Bound<'_, PyList>) { let x: &PyAny = l.get_item(0).unwrap(); } //~ bare-reference
fn l4(py: Python<'_>, l: &Bound<'_, PyAny>) { let x: &PyList = l.cast().unwrap(); } //~ bare-reference
fn l5(py: Python<'_>, l: &Bound<'_, PyAny>) { let x: &PyList = l.extract().unwrap(); } //~ bare-reference
fn l6(py: Python<'_>, l: &Bound<'_, PyAny>) { let x = l.extract::<&PyList>().unwrap(); } //~ bare-reference
fn l7(py: Python<'_>, l: &Bound<'_, PyAny>) { let x = l.extract::<&PyAny>().unwrap(); } //~ bare-reference
fn l8(py: Python<'_>, l: &Bound<'_, PyDict>) { let x: u8 = l.get_item("x").unwrap().extract().unwrap(); } //~ dict-gives-option
fn l9(py: Python<'_>, l: &Bound<'_, PyDict>) { if let Some(x) = l.get_item("x") {} } //~ dict-gives-option
fn m1(py: Python<'_>, l: &Bound<'_, PyDict>) { match l.get_item("x") { Some(x) => (), None => () } } //~ dict-gives-option
fn m2(py: Python<'_>) { let x: PyResult<&PyAny> = py.import("os").unwrap().getattr("x"); } //~ bare-reference
fn m3(py: Python<'_>) { let x: &PyModule = py.import("os").unwrap(); } //~ bare-reference
fn m4(py: Python<'_>) { let x: &PyModule = PyModule::import(py, "os").unwrap(); } //~ bare-reference
fn m5(py: Python<'_>) { py.eval("1", None, None); } //~ c-string
fn m6(py: Python<'_>) { py.run("1", None, None); } //~ c-string
fn m7(py: Python<'_>) { PyModule::from_code(py, "1", "", ""); } //~ c-string
fn m8(py: Python<'_>) { let x: Py<PyAny> = Py::new(py, Foo).unwrap().into_py(py); } //~ old-name
fn m9(py: Python<'_>) { let x = Foo.into_py(py); } //~ old-name
fn n1(py: Python<'_>) { let c = PyCell::new(py, Foo); } //~ old-name
fn n2(py: Python<'_>) { let x: Py<PyAny> = vec![1].into_py(py); } //~ old-name
fn n3(py: Python<'_>, x: Py<Foo>) { x.as_ref(py).borrow(); } //~ old-name
fn n4(py: Python<'_>, x: Py<Foo>) { x.clone(); } //~ py-clone
fn n5(py: Python<'_>, x: Py<Foo>) { x.is_none(); } //~ needs-py
fn n6(py: Python<'_>, x: Py<Foo>) { x.extract::<Foo>(); } //~ not-an-argument needs-py
fn n7(py: Python<'_>, x: &Bound<'_, PyAny>) { x == x; } //~ python-operators
fn n8(py: Python<'_>, x: &Bound<'_, PyAny>) { x.get_type().name().unwrap().to_string(); PyAny::None(); }
fn n9(py: Python<'_>) { py.None().into_bound(py); py.is_instance::<PyDict>(1); py.checked_cast_as(1); py.from_owned_ptr(1); } //~ old-name
fn o1(py: Python<'_>, c: &Bound<'_, PyCapsule>) { c.pointer(); c.get_context(py); c.is_valid(); } //~ old-name
fn o2(py: Python<'_>) { PyString::from_object(1,1,1); } //~ old-name
fn o3(py: Python<'_>) { let x: Py<Foo> = Py::from(Foo); unsafe { Py::<PyAny>::from_owned_ptr_or_panic(py, 1) }; } //~ old-name
fn o4(py: Python<'_>, x: Py<Foo>) { x.try_borrow(py); x.borrow_mut(py); x.as_ptr(); x.to_owned(py); }
fn o5(py: Python<'_>, b: &pyo3::buffer::PyBuffer<u8>) { b.as_slice(py); }
fn o6(py: Python<'_>, x: &Bound<'_, PyModule>) { x.add_wrapped(wrap_pyfunction!(a0)); }
fn o7(py: Python<'_>, x: &Bound<'_, PyModule>) { x.add_submodule(PyModule::new_bound(py, "x").unwrap()); } //~ old-name
#[pyfunction] fn a0() {}
#[pyclass] struct Foo;
