// Names and attributes that older versions of PyO3 had, as they stand in a module.
mod scope {
    use pyo3::prelude::*;
    fn a(x: PyObject) {} //~ old-name
    fn b(x: &PyCell<u8>) {} //~ old-name
    fn c(x: GILGuard) {} //~ old-name
    fn d(x: PyObjectRef) {} //~ old-name
    fn e(x: PyDowncastError) {} //~ old-name
    fn f(x: PyLong) {} //~ old-name
    impl ToPyObject for u8x {} //~ old-name
    struct S;
    impl ToPyObject for S {} //~ old-name
    impl IntoPy<PyObject> for S {} //~ old-name
    impl FromPy<S> for u8 {} //~ old-name
    impl PyTryFrom<'_> for S {} //~ old-name
    impl AsPyPointer for S {} //~ old-name
    fn g<T: PyNativeType>(t: T) {} //~ old-name
    static X: GILOnceCell<u8> = GILOnceCell::new(); //~ old-name
    static Y: GILProtected<u8> = GILProtected::new(1); //~ old-name
    #[pyproto] //~ old-protocol
    impl PyObjectProtocol for S {} //~ old-protocol
    #[pymodinit] //~ old-name
    fn m() {}
    #[text_signature = "(a)"] //~ misplaced-attribute
    #[pyfn(m, "x")] //~ old-name
    #[args(a = 1)] //~ old-name
    #[call] //~ old-name
    #[init] //~ old-name
    #[prop(get)] //~ old-name
    #[name = "x"] //~ misplaced-attribute
    #[getter] //~ misplaced-attribute
    #[setter] //~ misplaced-attribute
    #[get] //~ misplaced-attribute
    #[set] //~ misplaced-attribute
    #[item] //~ misplaced-attribute
    #[from_item_all] //~ misplaced-attribute
    #[classattr] //~ misplaced-attribute
    #[staticmethod] //~ misplaced-attribute
    #[__new__] //~ old-name
    fn x() {}
    #[signature(a = 1)] //~ misplaced-attribute
    fn y() { 
      let _ = IterNextOutput::Yield(1); //~ old-name
      let _ = ValueError::py_err("x"); //~ old-exception-name
      let _ = exceptions::TypeError::py_err("x"); //~ not-in-the-prelude
      let _ = exceptions::PyTypeError::new_err("x"); //~ not-in-the-prelude
      let _ = wrap_function!(x); //~ old-name
      let _ = PyErr::from(PyDowncastError::new(1, "x")); //~ old-name
      let _: PyResult<IterNextOutput<u8,u8>> = 1; //~ old-name
    }
    #[signature = "x"] //~ misplaced-attribute
    fn z() { py_run2!(1); py_exception!(a, B); import_exception_bound!(a, b); create_exception!(a, B, C);} //~ old-name not-in-the-prelude
    pyo3::create_exception!(answer, Sad, pyo3::exceptions::Exception); //~ old-exception-name
}
