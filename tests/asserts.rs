//! Plain `assert` statements in check scripts: what they expected and what they got is shown.

use indoc::indoc;
use serde_json::Value;

use crate::common::{Course, module};

/// What checks say that are one plain statement each, from line 6 on; `answer()` returns 41 and `texts()` a
/// list.
fn problems(statements: &[&str]) -> Vec<Value> {
    let source = module(
        "answer",
        "
        #[pyfunction]
        fn answer() -> i64 { 41 }
        #[pyfunction]
        fn texts() -> Vec<&'static str> { vec![\"paper\", \"ink\"] }
        #[pyfunction]
        fn nothing() -> Option<i64> { None }",
    );
    let mut script =
        String::from("import unittest\nimport answer\n\nclass Checks(unittest.TestCase):\n");
    for (number, statement) in statements.iter().enumerate() {
        script += &format!("    def test_{number}(self):\n        {statement}\n");
    }
    let course = Course::new().exercise("answer", source, &script);
    let report = course.report("answer");
    let checks = report["verdict"]["checks"].as_array().unwrap();
    assert_eq!(checks.len(), statements.len(), "{report}");
    let problem = |check: &Value| {
        assert_eq!(check["outcome"], "failed", "{check}");
        check["problem"].clone()
    };
    checks.iter().map(problem).collect()
}

#[test]
fn both_sides_of_a_comparison_are_shown() {
    let cases = [
        ("assert answer.answer() == 42", "42", "41"),
        ("assert 42 == answer.answer()", "42", "41"),
        ("assert answer.answer() != 41", "anything but 41", "41"),
        ("assert answer.answer() > 41", "more than 41", "41"),
        ("assert 42 <= answer.answer()", "at least 42", "41"),
        (
            "assert answer.nothing() is not None",
            "anything but None",
            "None",
        ),
        ("assert answer.answer() is None", "None", "41"),
        (
            "assert 'pens' in answer.texts()",
            "something with 'pens' in it",
            "['paper', 'ink']",
        ),
        (
            "assert 'ink' not in answer.texts()",
            "something without 'ink' in it",
            "['paper', 'ink']",
        ),
        (
            "assert answer.answer() in (42, 43)",
            "one of (42, 43)",
            "41",
        ),
        (
            "assert isinstance(answer.answer(), str)",
            "an instance of str",
            "41  (int)",
        ),
        ("assert answer.nothing()", "something that is true", "None"),
        (
            "assert answer.answer().real and not answer.texts()",
            "something that is false",
            "['paper', 'ink']",
        ),
        (
            "assert not answer.answer()",
            "something that is false",
            "41",
        ),
        ("assert answer.answer() == 41.5", "41.5", "41"),
        ("assert answer.answer() == '41'", "'41'", "41"),
    ];
    let found = problems(&cases.map(|(statement, ..)| statement));
    for (number, ((statement, expected, got), found)) in cases.iter().zip(found).enumerate() {
        assert_eq!(found["expected"], *expected, "{statement}: {found}");
        assert_eq!(found["got"], *got, "{statement}: {found}");
        assert_eq!(found["at"]["code"], *statement, "{found}");
        assert_eq!(found["at"]["line"], 6 + 2 * number, "{found}");
        assert_eq!(found["message"], "", "{found}");
    }
}

#[test]
fn the_words_of_the_script_and_its_variables_are_told() {
    let found = problems(&[
        "assert answer.answer() == 42, 'the answer to all'",
        "n = 3; assert all(n > 3 for _ in [n])",
        "assert answer.answer() < answer.answer() < 50",
    ]);
    assert_eq!(found[0]["message"], "the answer to all");
    assert_eq!(found[0]["got"], "41");
    assert_eq!(found[1]["expected"], "True");
    assert_eq!(found[1]["message"], "with n = 3");
    assert_eq!(found[2]["exception"], "AssertionError");
}

#[test]
fn nothing_is_evaluated_twice_and_nothing_is_kept() {
    let source = module("answer", "");
    let script = indoc! {r#"
        import unittest
        import weakref
        import answer

        calls = []

        def call(value):
            calls.append(value)
            return value

        class Thing:
            pass

        class Checks(unittest.TestCase):
            def test_it(self):
                """each side is evaluated once, from left to right"""
                assert call(1) < call(2)
                assert call(3) and call(4) == 4, call(5)
                assert (call(0) or call(6)), call(7)
                self.assertEqual(calls, [1, 2, 3, 4, 0, 6])

            def test_gone(self):
                """what was compared is let go"""
                thing = Thing()
                seen = weakref.ref(thing)
                assert thing is thing
                assert isinstance(thing, Thing)
                del thing
                assert seen() is None
    "#};
    let course = Course::new().exercise("answer", source, script);
    course.run(&["run"]).exits(0);
}
