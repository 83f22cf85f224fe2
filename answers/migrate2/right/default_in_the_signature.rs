// The default stands in the signature, the list is made by hand, and the enum compares itself.
#[pyo3::pymodule]
mod migrate2 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyList};

    /// The text of an invoice. Without `to`, or with `None`, it is for cash.
    #[pyfunction]
    #[pyo3(signature = (reams, to=Some("cash".to_owned())))]
    fn invoice(reams: u32, to: Option<String>) -> String {
        let to = to.unwrap_or("cash".to_owned());
        format!("{reams} reams for {to}")
    }

    /// How many reams were sold on each day of the week: a list of numbers, in which a
    /// till corrects its mistakes.
    #[pyfunction]
    fn week(py: Python<'_>) -> PyResult<Bound<'_, PyList>> {
        PyList::new(py, [12u8, 40, 31, 8, 25])
    }

    /// A size of paper. Old tills still say 0 for A4 and 1 for letter: that is the same.
    #[pyclass]
    #[derive(Clone, Copy, PartialEq)]
    enum Size {
        A4,
        Letter,
    }

    #[pymethods]
    impl Size {
        fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
            match other.cast::<Size>() {
                Ok(other) => *self == *other.borrow(),
                Err(_) => other
                    .extract::<u8>()
                    .is_ok_and(|number| number == *self as u8),
            }
        }
    }

    /// What the branches order, without repetition: a dict that has `None` for each.
    #[pyfunction]
    fn wanted<'py>(py: Python<'py>, papers: Vec<String>) -> PyResult<Bound<'py, PyDict>> {
        let wanted = PyDict::new(py);
        for paper in papers {
            wanted.set_item(paper, py.None())?;
        }
        Ok(wanted)
    }
}
