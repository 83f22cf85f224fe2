// Ryan has brought Toby's other module to the PyO3 of today, in ten minutes. "It
// compiles, without a warning. Done." Since then the tills in the branches fail, each
// in another line. Toby's comments tell what they rely on.
//
// TODO: Make it do again what the comments say. The Rust in the functions is right.

#[pyo3::pymodule]
mod migrate2 {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    /// The text of an invoice. Without `to`, or with `None`, it is for cash.
    #[pyfunction]
    fn invoice(reams: u32, to: Option<String>) -> String {
        let to = to.unwrap_or("cash".to_owned());
        format!("{reams} reams for {to}")
    }

    /// How many reams were sold on each day of the week: a list of numbers, in which a
    /// till corrects its mistakes.
    #[pyfunction]
    fn week() -> Vec<u8> {
        vec![12, 40, 31, 8, 25]
    }

    /// A size of paper. Old tills still say 0 for A4 and 1 for letter: that is the same.
    #[pyclass]
    #[derive(Clone, Copy)]
    enum Size {
        A4,
        Letter,
    }

    /// What the branches order, without repetition: a dict that has `None` for each.
    #[pyfunction]
    fn wanted<'py>(py: Python<'py>, papers: Vec<String>) -> PyResult<Bound<'py, PyDict>> {
        let wanted = PyDict::new(py);
        for paper in papers {
            wanted.set_item(paper, ())?;
        }
        Ok(wanted)
    }
}
