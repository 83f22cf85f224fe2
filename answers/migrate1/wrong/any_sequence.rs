// Tempting: a `Vec` needs no `Bound` around a list. It takes every sequence, and `count` took
// lists.
#[pyo3::pymodule]
mod migrate1 {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyList, PyString};

    /// How often each paper was ordered.
    #[pyfunction]
    fn count<'py>(py: Python<'py>, orders: Vec<Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyDict>> {
        let counts = PyDict::new(py);
        for order in orders {
            let so_far = match counts.get_item(&order)? {
                Some(number) => number.extract()?,
                None => 0,
            };
            counts.set_item(order, so_far + 1)?;
        }
        Ok(counts)
    }

    /// What somebody has handed in, in words.
    #[pyfunction]
    fn describe(form: &Bound<'_, PyAny>) -> PyResult<String> {
        if let Ok(note) = form.cast::<PyString>() {
            Ok(format!("a note of {} letters", note.len()?))
        } else if let Ok(papers) = form.cast::<PyList>() {
            Ok(format!("{} papers", papers.len()))
        } else {
            let name = form.get_type().name()?;
            Err(PyTypeError::new_err(format!("nobody needs a {name}")))
        }
    }

    /// Shreds pages while others work; returns how many.
    #[pyfunction]
    fn shred(py: Python<'_>, pages: u64) -> u64 {
        py.detach(|| {
            let mut shredded = 0;
            while shredded < pages {
                shredded += 1;
            }
            shredded
        })
    }

    /// Calls back from another thread; returns what comes back.
    #[pyfunction]
    fn call_back(py: Python<'_>, callback: Py<PyAny>) -> PyResult<Py<PyAny>> {
        py.detach(|| {
            let caller = std::thread::spawn(move || {
                Python::attach(|py| callback.call1(py, ("Toby is back",)))
            });
            caller.join().unwrap()
        })
    }

    #[pyclass]
    struct Folder {
        papers: Vec<Py<PyAny>>,
    }

    #[pymethods]
    impl Folder {
        #[new]
        fn new(papers: Vec<Py<PyAny>>) -> Self {
            Folder { papers }
        }

        /// The very objects that were put in.
        #[getter]
        fn papers(&self, py: Python<'_>) -> Vec<Py<PyAny>> {
            let papers = self.papers.iter();
            papers.map(|paper| paper.clone_ref(py)).collect()
        }
    }

    /// Moves all papers of one folder into another.
    #[pyfunction]
    fn refile(from: &Bound<'_, Folder>, to: &Bound<'_, Folder>) -> PyResult<()> {
        let papers = std::mem::take(&mut from.try_borrow_mut()?.papers);
        to.try_borrow_mut()?.papers.extend(papers);
        Ok(())
    }
}
