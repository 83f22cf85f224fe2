// Tempting: `fmt::Error` is the only error that `fmt` knows. `to_string` panics at it.
#[pyo3::pymodule]
mod attach1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyTuple};
    use std::{fmt, thread};

    /// A tray for receipts, still empty.
    #[pyfunction]
    fn tray(py: Python<'_>) -> Py<PyList> {
        PyList::empty(py).unbind()
    }

    /// The thing, and the word that it was paid for.
    #[pyfunction]
    fn stamp<'py>(thing: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
        (thing, "paid").into_pyobject(thing.py())
    }

    struct Receipt {
        thing: Py<PyAny>,
        cents: u64,
    }

    /// A `Bound` is written as `str()` writes it. If that raises, the error is
    /// reported to Python, and `<unprintable ... object>` stands in its place.
    impl fmt::Display for Receipt {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            Python::attach(|py| {
                let thing = self.thing.bind(py).str().map_err(|_| fmt::Error)?;
                write!(f, "{thing}: {} cents", self.cents)
            })
        }
    }

    #[pyfunction]
    fn receipt(py: Python<'_>, thing: Py<PyAny>, cents: u64) -> String {
        let receipt = Receipt { thing, cents };
        let write = || thread::spawn(move || receipt.to_string()).join();
        py.detach(write).expect("the receipt was written")
    }
}
