// In 2023 Toby wrote this module with PyO3 0.19, and it passed all of its checks.
// Then he went to Costa Rica, and nobody has built it since.
//
// TODO: Bring it to the PyO3 of today. What Python sees stays as it was.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

/// How often each paper was ordered.
#[pyfunction]
fn count(py: Python<'_>, orders: &PyList) -> PyResult<PyObject> {
    let counts = PyDict::new(py);
    for order in orders {
        let so_far = match counts.get_item(order) {
            Some(number) => number.extract()?,
            None => 0,
        };
        counts.set_item(order, so_far + 1)?;
    }
    Ok(counts.into_py(py))
}

/// What somebody has handed in, in words.
#[pyfunction]
fn describe(form: &PyAny) -> PyResult<String> {
    if let Ok(note) = form.downcast::<PyString>() {
        Ok(format!("a note of {} letters", note.len()?))
    } else if let Ok(papers) = form.downcast::<PyList>() {
        Ok(format!("{} papers", papers.len()))
    } else {
        let name = form.get_type().name()?;
        Err(PyTypeError::new_err(format!("nobody needs a {name}")))
    }
}

/// Shreds pages while others work; returns how many.
#[pyfunction]
fn shred(py: Python<'_>, pages: u64) -> u64 {
    py.allow_threads(|| {
        let mut shredded = 0;
        while shredded < pages {
            shredded += 1;
        }
        shredded
    })
}

/// Calls back from another thread; returns what comes back.
#[pyfunction]
fn call_back(py: Python<'_>, callback: PyObject) -> PyResult<PyObject> {
    py.allow_threads(|| {
        let caller = std::thread::spawn(move || {
            Python::with_gil(|py| callback.call1(py, ("Toby is back",)))
        });
        caller.join().unwrap()
    })
}

#[pyclass]
struct Folder {
    papers: Vec<PyObject>,
}

#[pymethods]
impl Folder {
    #[new]
    fn new(papers: Vec<PyObject>) -> Self {
        Folder { papers }
    }

    /// The very objects that were put in.
    #[getter]
    fn papers(&self) -> Vec<PyObject> {
        self.papers.clone()
    }
}

/// Moves all papers of one folder into another.
#[pyfunction]
fn refile(from: &PyCell<Folder>, to: &PyCell<Folder>) -> PyResult<()> {
    let papers = std::mem::take(&mut from.try_borrow_mut()?.papers);
    to.try_borrow_mut()?.papers.extend(papers);
    Ok(())
}

#[pymodule]
fn migrate1(_py: Python<'_>, m: &PyModule) -> PyResult<()> {
    m.add_class::<Folder>()?;
    m.add_function(wrap_pyfunction!(count, m)?)?;
    m.add_function(wrap_pyfunction!(describe, m)?)?;
    m.add_function(wrap_pyfunction!(shred, m)?)?;
    m.add_function(wrap_pyfunction!(call_back, m)?)?;
    m.add_function(wrap_pyfunction!(refile, m)?)?;
    Ok(())
}
