// Tempting: a default of `""` makes the argument optional. Then `None` is no text, and the invoice is for nobody.
#[pyo3::pymodule]
mod migrate2 {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    /// The text of an invoice. Without `to`, or with `None`, it is for cash.
    #[pyfunction]
    #[pyo3(signature = (reams, to="".to_owned()))]
    fn invoice(reams: u32, to: String) -> String {
        format!("{reams} reams for {to}")
    }

    /// How many reams were sold on each day of the week: a list of numbers, in which a
    /// till corrects its mistakes.
    #[pyfunction]
    fn week() -> Vec<u32> {
        // Of `u8` it would be `bytes`.
        vec![12, 40, 31, 8, 25]
    }

    /// A size of paper. Old tills still say 0 for A4 and 1 for letter: that is the same.
    #[pyclass(eq, eq_int)]
    #[derive(Clone, Copy, PartialEq)]
    enum Size {
        A4,
        Letter,
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
