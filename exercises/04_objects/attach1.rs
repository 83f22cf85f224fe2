// Kevin's till hands out trays, stamps and receipts. Each of the three touches
// Python objects and needs a `py` for that, and nobody has handed them one.
//
// TODO: find a `py` for each of them. Python goes on calling `tray()`,
// `stamp(thing)` and `receipt(thing, cents)`, with no other arguments, and from
// any thread. `receipt` itself is right: it writes on a thread of Rust's own.

#[pyo3::pymodule]
mod attach1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyTuple};
    use std::{fmt, thread};

    /// A tray for receipts, still empty.
    #[pyfunction]
    fn tray() -> Py<PyList> {
        PyList::empty(py).unbind()
    }

    /// The thing, and the word that it was paid for.
    #[pyfunction]
    fn stamp<'py>(thing: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
        (thing, "paid").into_pyobject(py)
    }

    struct Receipt {
        thing: Py<PyAny>,
        cents: u64,
    }

    /// A `Bound` is written as `str()` writes it. If that raises, the error is
    /// reported to Python, and `<unprintable ... object>` stands in its place.
    impl fmt::Display for Receipt {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let thing = self.thing.bind(py);
            write!(f, "{thing}: {} cents", self.cents)
        }
    }

    #[pyfunction]
    fn receipt(py: Python<'_>, thing: Py<PyAny>, cents: u64) -> String {
        let receipt = Receipt { thing, cents };
        let write = || thread::spawn(move || receipt.to_string()).join();
        py.detach(write).expect("the receipt was written")
    }
}
