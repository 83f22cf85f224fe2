//! Sources and check scripts of exercises.

use indoc::formatdoc;
use textwrap::indent;

/// An exercise's source: the `#[pymodule]` called `name` with `items` in it; they begin in line 5.
pub fn module(name: &str, items: &str) -> String {
    let items = items.trim_end();
    format!("#[pyo3::pymodule]\nmod {name} {{\n    use pyo3::prelude::*;\n\n{items}\n}}\n")
}

/// A module with one function, which has the module's name and this body; it begins in line 7.
pub fn function(name: &str, body: &str) -> String {
    let body = indent(body.trim_end(), "    ");
    let items = format!("#[pyfunction]\nfn {name}() -> i64 {{\n{body}\n}}");
    module(name, &items)
}

/// A module with one function, which has the module's name and returns `value`.
pub fn returns(name: &str, value: i64) -> String {
    function(name, &value.to_string())
}

/// A module that does this while it is being initialised; it begins in line 7.
pub fn initialising(name: &str, body: &str) -> String {
    let body = indent(body.trim_end(), "    ");
    let items = format!(
        "#[pymodule_init]\nfn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {{\n{body}\n}}"
    );
    module(name, &items)
}

/// A module like [`returns`] that the compiler thinks about for a second or more.
pub fn slow(name: &str, value: i64) -> String {
    let items = formatdoc! {"
        #[allow(long_running_const_eval)]
        const SLOW: i64 = {{
            let mut i = 0;
            while i < 20_000_000 {{ i += 1; }}
            i
        }};
        #[pyfunction]
        fn {name}() -> i64 {{ {value} + SLOW - 20_000_000 }}
    "};
    module(name, &items)
}

/// A check script: one test for each (sentence, body). The body of the first begins in line 9.
pub fn script(name: &str, tests: &[(&str, &str)]) -> String {
    let mut text = formatdoc! {"
        import unittest

        import {name}


        class Checks(unittest.TestCase):
    "};
    for (number, (sentence, body)) in tests.iter().enumerate() {
        let test = formatdoc! {r#"
            def test_{number}(self):
                """{sentence}"""
        "#};
        text += &indent(&test, "    ");
        text += &indent(body.trim_end(), "        ");
        text += "\n\n";
    }
    text
}

/// A check script that wants the function of [`returns`] to return `value`.
pub fn wants(name: &str, value: i64) -> String {
    let sentence = format!("it is {value}");
    let body = format!("self.assertEqual({name}.{name}(), {value})");
    script(name, &[(&sentence, &body)])
}
