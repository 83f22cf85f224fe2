// A quiz: no new idea, but all of this chapter at once. The back office wants a
// few text tools; their Python heads stand above each. `todo!()` panics, and
// you will see what a panic looks like from Python.
//
// TODO: write the three functions, one at a time. The checks say the details.

#[pyo3::pymodule]
mod quiz1 {
    use std::collections::HashSet;

    use pyo3::prelude::*;

    // def is_palindrome(text): only letters and digits count, and case does not
    #[pyfunction]
    fn is_palindrome(text: &str) -> bool {
        todo!("read {text} backwards")
    }

    // def unique_words(text): a set of the words between the spaces, in lower case
    #[pyfunction]
    fn unique_words(text: &str) -> HashSet<String> {
        todo!("take {text} apart")
    }

    // def truncate(text, /, width=20, *, suffix="…"): at most `width` characters, the
    // suffix included; ValueError if the suffix itself is wider than that
    #[pyfunction]
    fn truncate(text: &str, width: usize, suffix: &str) -> String {
        todo!("shorten {text} to {width}, and add {suffix}")
    }
}
