//! The Python that tests are made with.

use std::sync::LazyLock;

use pyo3lings::python::{self, Interpreter};

/// The variable that names the Python of the program, and that of the tests.
pub const VARIABLE: &str = "PYO3LINGS_PYTHON";

static PYTHON: LazyLock<Interpreter> = LazyLock::new(|| {
    let named = std::env::var(VARIABLE).unwrap_or_else(|_| "python3".to_owned());
    let choice = python::choose(Some(&named), None);
    choice.expect("tests have a Python").interpreter
});

/// The Python that [`VARIABLE`] names, or else `python3` in PATH: every course of the tests is built for it,
/// where they don't say another.
pub fn python() -> &'static Interpreter {
    &PYTHON
}
