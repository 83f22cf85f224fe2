//! What the end-to-end tests are written with: a scratch course, a terminal, a look at processes.
//! Everything behind it is real: the binary, cargo, CPython, the pseudo-terminal.

mod background;
mod course;
pub mod namespace;
mod output;
mod package;
pub mod processes;
mod seed;
mod terminal;

use std::time::Duration;

pub use background::Background;
pub use course::{CHAPTER, Course};
pub use output::{Output, flowing};
pub use package::Package;
pub use seed::{copy_compiled, seed_target};
pub use terminal::Terminal;

/// Nothing that a test waits for takes this long, unless it hangs.
pub const LIMIT: Duration = Duration::from_secs(60);

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_pyo3lings");

/// A place for what programs remember that were not started for a [`Course`].
pub const STATE_HOME: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/state");

/// Variables of whoever runs the tests that would change what the program prints or does.
pub const FOREIGN: &[&str] = &[
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORTERM",
    "NO_COLOR",
    "TERM_PROGRAM",
    "VIRTUAL_ENV",
    "ZELLIJ",
];

/// An exercise's source: the `#[pymodule]` called `name` with `items` in it; they begin in line 5.
pub fn module(name: &str, items: &str) -> String {
    format!("#[pyo3::pymodule]\nmod {name} {{\n    use pyo3::prelude::*;\n\n{items}\n}}\n")
}

/// A module with one function, which has the module's name and returns `value`.
pub fn returns(name: &str, value: i64) -> String {
    function(name, &value.to_string())
}

/// A module with one function, which has the module's name and this body.
pub fn function(name: &str, body: &str) -> String {
    module(
        name,
        &format!("#[pyfunction]\nfn {name}() -> i64 {{\n{body}\n}}"),
    )
}

/// A module like [`returns`] that the compiler thinks about for a second or more.
pub fn slow(name: &str, value: i64) -> String {
    let items = format!(
        "#[allow(long_running_const_eval)]\n\
         const SLOW: i64 = {{\n    let mut i = 0;\n    while i < 20_000_000 {{ i += 1; }}\n    i\n}};\n\
         #[pyfunction]\nfn {name}() -> i64 {{ {value} + SLOW - 20_000_000 }}"
    );
    module(name, &items)
}

/// A check script: one test for each (sentence, body).
pub fn script(name: &str, tests: &[(&str, &str)]) -> String {
    let mut text =
        format!("import unittest\n\nimport {name}\n\n\nclass Checks(unittest.TestCase):\n");
    for (number, (sentence, body)) in tests.iter().enumerate() {
        text += &format!("    def test_{number}(self):\n        \"\"\"{sentence}\"\"\"\n");
        for line in body.lines() {
            text += &format!("        {line}\n");
        }
        text += "\n";
    }
    text
}

/// A check script that wants the function of [`returns`] to return `value`.
pub fn wants(name: &str, value: i64) -> String {
    let sentence = format!("it is {value}");
    let body = format!("self.assertEqual({name}.{name}(), {value})");
    script(name, &[(&sentence, &body)])
}
