// Pam's tray is a Python list. `put` should lay a paper on top of it, and `top`
// should say which paper lies there. But Pam's tray never grows, and nothing
// but numbers can be put into it.
//
// TODO: let `put` append to the very list that it gets, whatever the paper is,
// and let `top` return the very object at its end, without taking it away.
// An empty tray has no top (IndexError), and only a list is a tray (TypeError).

#[pyo3::pymodule]
mod bound1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

    /// Returns how many papers there are now.
    #[pyfunction]
    fn put(mut tray: Vec<i64>, paper: i64) -> usize {
        tray.push(paper);
        tray.len()
    }

    #[pyfunction]
    fn top(tray: Vec<i64>) -> PyResult<i64> {
        tray.last()
            .copied()
            .ok_or_else(|| PyIndexError::new_err("the tray is empty"))
    }
}
