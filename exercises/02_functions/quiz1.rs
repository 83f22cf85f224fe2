// A quiz: no new idea, but all of this chapter at once. The back office wants
// three text tools. Above each stands how Python would define it, and what it
// does. Now they panic: that is what `todo!()` does, and what a panic looks
// like from Python.
//
// TODO: write the three functions, one at a time.

#[pyo3::pymodule]
mod quiz1 {
    use std::collections::HashSet;

    use pyo3::prelude::*;

    // def is_palindrome(text): whether it reads the same backwards. Only letters
    // and digits count, and upper and lower case are the same.
    #[pyfunction]
    fn is_palindrome(text: &str) -> bool {
        todo!("read {text} backwards")
    }

    // def unique_words(text): the set of its words, in lower case. A word is what
    // stands between white space of any kind, punctuation included.
    #[pyfunction]
    fn unique_words(text: &str) -> HashSet<String> {
        todo!("take {text} apart")
    }

    // def truncate(text, /, width=20, *, suffix="…"): the text as it is if it has
    // at most `width` characters, else its beginning and the suffix, `width`
    // characters together. A suffix wider than `width` raises ValueError, at
    // least if it is needed.
    #[pyfunction]
    fn truncate(text: &str, width: usize, suffix: &str) -> String {
        todo!("shorten {text} to {width}, and add {suffix}")
    }
}
