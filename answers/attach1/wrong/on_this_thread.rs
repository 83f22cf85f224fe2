// Tempting: here is a `py`, so why detach, and why another thread.
#[pyo3::pymodule]
mod attach1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyList, PyTuple};

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
    impl Receipt {
        fn write(&self, py: Python<'_>) -> String {
            let thing = self.thing.bind(py);
            format!("{thing}: {} cents", self.cents)
        }
    }

    #[pyfunction]
    fn receipt(py: Python<'_>, thing: Py<PyAny>, cents: u64) -> String {
        Receipt { thing, cents }.write(py)
    }
}
