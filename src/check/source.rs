//! The source of the check worker, which goes along with this program: a worker is built for each Python.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::course::PYO3;
use crate::python::{Interpreter, extension_file};

/// The module that the worker is to the interpreter that imports it, and so the name of its library.
pub const NAME: &str = "_pyo3lings_worker";

/// The module `pyo3lings` that check scripts may import.
pub const HELPERS: &str = include_str!("../../worker/pyo3lings.py");

/// The part of it that is about projects, a module of its own.
pub const PROJECT_HELPERS: (&str, &str) = (
    "pyo3lings_project.py",
    include_str!("../../worker/project.py"),
);

macro_rules! source {
    ($($file:literal),* $(,)?) => {
        &[$(($file, include_str!(concat!("../../worker/", $file)))),*]
    };
}

/// Its files: the first one is its root.
pub const SOURCE: &[(&str, &str)] = source![
    "lib.rs",
    "channel.rs",
    "dump.rs",
    "gil.rs",
    "initialize.rs",
    "overflow.rs",
    "stacks.rs",
    "system.rs",
    "waiting.rs",
    "asserts.py",
    "harness.py",
    "problems.py",
    "project.py",
    "pyo3lings.py",
    "pytests.py",
    "server.py",
    "values.py",
];

/// Tells one source, with one PyO3, from another. It is asked for at each check, and hashing takes a while in
/// a program that is not optimised.
static EDITION: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = Sha256::new();
    for (file, text) in SOURCE {
        hasher.update(file);
        hasher.update([0]);
        hasher.update(text);
        hasher.update([0]);
    }
    hasher.update(PYO3);
    let hash = hasher.finalize();
    hash[..4].iter().map(|byte| format!("{byte:02x}")).collect()
});

/// Where a course keeps the library that was built for a Python, from its generated directory. Another
/// source, PyO3 or Python has another one.
pub fn library_file(generated: &Path, python: &Interpreter) -> PathBuf {
    generated
        .join("workers")
        .join(format!("{}-{}", python.key(), *EDITION))
        .join(extension_file(NAME))
}
