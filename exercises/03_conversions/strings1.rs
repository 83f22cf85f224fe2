// The fax machine underlines words. It asks `index` where a word begins, and
// `tail` for the text from there on. In "Dunder Mifflin" that works. In "Émile
// Zola" the line is one letter too far to the right, or everything breaks down.
//
// TODO: Python counts characters, and these two count bytes. Let
// `index(text, word)` answer as `text.index(word)` does in Python, with a
// ValueError if the word is not there, and `tail(text, start)` as
// `text[start:]`, for a start of 0 or more. (Half of a surrogate pair, which
// Rust's strings can't hold, may stay a UnicodeEncodeError.)

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
    fn tail(text: &str, start: usize) -> &str {
        &text[start..]
    }
}
