// Python knows best what its own methods do. And this copes with half of a surrogate pair.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::prelude::*;
    use pyo3::types::{PySlice, PyString};

    #[pyfunction]
    fn index(text: &Bound<'_, PyString>, word: &Bound<'_, PyString>) -> PyResult<usize> {
        text.call_method1("index", (word,))?.extract()
    }

    #[pyfunction]
    fn tail<'py>(text: Bound<'py, PyString>, start: usize) -> PyResult<Bound<'py, PyAny>> {
        let end = isize::MAX;
        let start = isize::try_from(start).unwrap_or(end);
        text.get_item(PySlice::new(text.py(), start, end, 1))
    }
}
