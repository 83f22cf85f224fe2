// Names that older versions of PyO3 had, imported and written as paths.
mod imports {
    use pyo3::types::PyLong; //~ old-name
    use pyo3::types::PyUnicode; //~ old-name
    use pyo3::{PyDowncastError, PyTryFrom, PyTryInto, PyObject, PyCell, AsPyPointer, IntoPy, ToPyObject}; //~ old-name
    use pyo3::PyNativeType; //~ old-name
    use pyo3::AsPyRef; //~ old-name
    use pyo3::FromPy; //~ old-name
    use pyo3::ObjectProtocol; //~ old-name
    use pyo3::PyObjectProtocol; //~ old-protocol
    use pyo3::class::basic::PyObjectProtocol as A; //~ old-protocol
    use pyo3::class::PySequenceProtocol; //~ old-protocol
    use pyo3::class::iter::IterNextOutput; //~ old-name
    use pyo3::pyclass::IterNextOutput as B; //~ old-name
    use pyo3::class::PyIterProtocol; //~ old-protocol
    use pyo3::GILGuard; //~ old-name
    use pyo3::GILPool; //~ old-name
    use pyo3::once_cell::GILOnceCell; //~ old-name
    use pyo3::sync::GILOnceCell as C; //~ old-name
    use pyo3::sync::GILProtected; //~ old-name
    use pyo3::type_object::PyTypeObject; //~ old-name
    use pyo3::type_object::PyTypeInfo;
    use pyo3::exceptions::RuntimeError; //~ old-exception-name
    use pyo3::exceptions;
    use pyo3::prelude::pyproto; //~ old-protocol
    use pyo3::wrap_function; //~ old-name
    use pyo3::py_exception; //~ old-name
    use pyo3::IntoPyPointer; //~ old-name
    use pyo3::conversion::FromPyPointer; //~ old-name
    use pyo3::conversion::IntoPyDict; //~ not-in-pyo3
    use pyo3::PyDowncastError as D; //~ old-name
    use pyo3::DowncastError; //~ old-name
    use pyo3::DowncastIntoError; //~ old-name
    use pyo3::err::PyDowncastError as E2; //~ old-name
    use pyo3::types::timezone_utc; //~ old-name
    use pyo3::types::timezone_utc_bound; //~ old-name
    use pyo3::import_exception_bound; //~ old-name
    use pyo3::prepare_freethreaded_python; //~ old-name
    use pyo3::with_embedded_python_interpreter;
    use pyo3::PyObjectWithToken; //~ not-in-pyo3
    use pyo3::types::PyObjectRef; //~ old-name
    use pyo3::types::PyDictMethodsX; //~ not-in-pyo3
    use pyo3::conversion::ToBorrowedObject; //~ old-name
    use pyo3::PyClassShell; //~ old-name
    use pyo3::PyRawObject; //~ old-name
    use pyo3::types::exceptions as F; //~ not-in-pyo3
    use pyo3::exc; //~ not-in-pyo3
    use pyo3::class::methods::PyMethodDef; //~ not-in-pyo3
    use pyo3_asyncio; //~ old-name
    use pyo3::buffer::Element2; //~ not-in-pyo3
    use pyo3::PyClassInitializer;
    use pyo3::gil::GILGuard as G; //~ not-in-pyo3
    use pyo3::python::Python as P; //~ not-in-pyo3
    use pyo3::class::number::PyNumberProtocol; //~ old-protocol
    use pyo3::class::mapping::PyMappingProtocol; //~ old-protocol
    use pyo3::class::context::PyContextProtocol; //~ old-protocol
    use pyo3::class::gc::{PyGCProtocol, PyVisit, PyTraverseError}; //~ old-protocol
    use pyo3::class::basic::CompareOp;
    use pyo3::PyGCProtocol as H; //~ old-protocol
    use pyo3::FromPyObjectBound; //~ old-name
    use pyo3::types::iter::BoundListIterator;
    use pyo3::types::PyCode2; //~ not-in-pyo3
}
fn main2() {
    let _ = pyo3::prepare_freethreaded_python(); //~ old-name
    let _ = pyo3_asyncio::tokio::future_into_py(); //~ old-name
    let _ = exceptions::ValueError::py_err("x"); //~ not-in-the-prelude
    let _ = pyo3::exceptions::ValueError::py_err("x"); //~ old-exception-name
    let _ = pyo3::exceptions::ValueError::new_err("x"); //~ old-exception-name
    let _ = pyo3::types::PyLong::new(); //~ old-name
    let x: pyo3::PyObject = 1; //~ old-name
    let x: pyo3::PyCell<u8> = 1; //~ old-name
    let x: &'static pyo3::PyCell<u8> = 1; //~ old-name
}
