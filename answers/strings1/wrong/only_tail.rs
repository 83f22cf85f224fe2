// Tempting: the panic is gone. The index is still wrong, silently.
#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        text.find(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        text.chars().skip(start).collect()
    }
}
