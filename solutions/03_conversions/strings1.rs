#[pyo3::pymodule]
mod strings1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn index(text: &str, word: &str) -> PyResult<usize> {
        let (before, _) = text
            .split_once(word)
            .ok_or_else(|| PyValueError::new_err("substring not found"))?;
        Ok(before.chars().count())
    }

    #[pyfunction]
    fn tail(text: &str, start: usize) -> String {
        text.chars().skip(start).collect()
    }
}

// An index that crosses the border changes its meaning: Python counts characters, Rust bytes of
// UTF-8. A number that goes out is counted with `chars()`; one that comes in is used with `chars()`,
// or turned into a byte index by `char_indices()`. In English, nobody notices the difference.
