//! What a check says: that it was skipped, or what was expected, what came instead, and where.

use crate::common::{Course, Learner, module, returns, script};
use indoc::indoc;
use serde_json::Value;

#[test]
fn the_exception_of_a_function_is_shown() {
    Learner::writes_items(indoc! {r#"
        #[pyfunction]
        fn answer() -> PyResult<i64> {
            Err(pyo3::exceptions::PyKeyError::new_err("paper"))
        }
    "#})
    .fails()
    .says("answer.py:9 self.assertEqual(answer.answer(), 42)")
    .says("KeyError: 'paper'");
}

#[test]
fn a_check_may_be_skipped() {
    let check = script(
        "answer",
        &[
            ("it is 42", "self.assertEqual(answer.answer(), 42)"),
            ("it knows the moon", "self.skipTest(\"no moon today\")"),
        ],
    );
    let learner = Learner::is_checked_by(returns("answer", 42), &check);
    learner
        .passes()
        .says("- it knows the moon (skipped: no moon today)");
    assert_eq!(
        learner.report()["verdict"]["checks"][1]["outcome"],
        "skipped"
    );
}

#[test]
fn when_every_check_is_skipped_nothing_passed() {
    let check = script(
        "answer",
        &[("it is 42", "self.skipTest(\"no moon today\")")],
    );
    Learner::is_checked_by(returns("answer", 42), &check)
        .fails()
        .says("- it is 42 (skipped: no moon today)");
}

#[test]
fn the_first_failing_case_is_named() {
    let check = script(
        "answer",
        &[(
            "it is the same each time",
            indoc! {"
                for time in range(3):
                    with self.subTest(time=time):
                        self.assertEqual(answer.answer(), 42)
            "},
        )],
    );
    Learner::is_checked_by(returns("answer", 41), &check)
        .fails()
        .says("✗ it is the same each time with time=0")
        .says("expected 42, got 41");
}

/// The problem that a check script with this one test reports about [`clerk`], a module of functions
/// that do no good.
fn problems(bodies: &[&str]) -> Vec<Value> {
    let tests: Vec<(&str, &str)> = bodies.iter().map(|body| ("it holds", *body)).collect();
    let course = Course::new().exercise("clerk", clerk(), &script("clerk", &tests));
    let report = course.report("clerk");
    let checks = report["verdict"]["checks"].as_array();
    let checks = checks.unwrap_or_else(|| panic!("{report}"));
    checks
        .iter()
        .map(|check| check["problem"].clone())
        .collect()
}

fn clerk() -> String {
    module(
        "clerk",
        indoc! {r#"
            #[pyfunction]
            fn count() -> i64 { 41 }
            #[pyfunction]
            fn fetch() -> PyResult<()> {
                Err(pyo3::exceptions::PyKeyError::new_err("no paper"))
            }
            #[pyfunction]
            fn shred() { panic!("the shredder is stuck") }
        "#},
    )
}

/// Asserts that each body, as a check, is said to have expected this and got that.
#[track_caller]
fn each_says(cases: &[(&str, &str, &str)]) {
    let bodies: Vec<&str> = cases.iter().map(|(body, ..)| *body).collect();
    for (problem, (body, expected, got)) in problems(&bodies).iter().zip(cases) {
        assert_eq!(problem["expected"], *expected, "{body}: {problem}");
        assert_eq!(problem["got"], *got, "{body}: {problem}");
    }
}

#[test]
fn another_exception_than_the_expected_one() {
    each_says(&[
        (
            indoc! {"
                with self.assertRaises(ValueError):
                    clerk.fetch()
            "},
            "ValueError",
            "KeyError: 'no paper'",
        ),
        (
            "self.assertRaises(ValueError, clerk.fetch)",
            "ValueError",
            "KeyError: 'no paper'",
        ),
        (
            indoc! {"
                with self.assertRaises((ValueError, TypeError)):
                    clerk.fetch()
            "},
            "ValueError or TypeError",
            "KeyError: 'no paper'",
        ),
        (
            indoc! {"
                for _ in range(2):
                    with self.subTest(), self.assertRaises(
                        TypeError
                    ):
                        clerk.missing()
            "},
            "TypeError",
            "AttributeError: module 'clerk' has no attribute 'missing'",
        ),
        (
            indoc! {r#"
                def call():
                    clerk.fetch()
                with self.assertRaisesRegex(ValueError, "ink"):
                    call()
            "#},
            "ValueError",
            "KeyError: 'no paper'",
        ),
        (
            indoc! {"
                with self.assertRaises(ValueError):
                    clerk.shred()
            "},
            "ValueError",
            "a panic",
        ),
    ]);
}

#[test]
fn no_exception_where_one_was_expected() {
    each_says(&[
        (
            indoc! {"
                with self.assertRaises(ValueError):
                    clerk.count()
            "},
            "ValueError",
            "no exception",
        ),
        (
            "self.assertRaises((ValueError, TypeError), clerk.count)",
            "ValueError or TypeError",
            "no exception",
        ),
        (
            indoc! {r#"
                with self.assertRaisesRegex(KeyError, "no ink"):
                    clerk.count()
            "#},
            "KeyError with a text that matches 'no ink'",
            "no exception",
        ),
        (
            indoc! {"
                with self.assertWarns(DeprecationWarning):
                    clerk.count()
            "},
            "DeprecationWarning",
            "no warning",
        ),
    ]);
    let own_words = indoc! {r#"
        with self.assertRaises(ValueError, msg="41 is odd"):
            clerk.count()
    "#};
    let problem = &problems(&[own_words])[0];
    assert_eq!(problem["message"], "41 is odd");
    let code = "with self.assertRaises(ValueError, msg=\"41 is odd\"): clerk.count()";
    assert_eq!(problem["at"]["code"], code);
}

#[test]
fn the_expected_exception_with_another_text() {
    each_says(&[
        (
            indoc! {r#"
                with self.assertRaisesRegex(KeyError, "no ink"):
                    clerk.fetch()
            "#},
            "KeyError with a text that matches 'no ink'",
            "KeyError: 'no paper'",
        ),
        (
            indoc! {r#"
                import warnings
                with self.assertWarnsRegex(UserWarning, "old"):
                    warnings.warn("new")
            "#},
            "UserWarning with a text that matches 'old'",
            "UserWarning: new",
        ),
    ]);
}

#[test]
fn values_that_are_not_what_they_should_be() {
    each_says(&[
        ("self.assertEqual(clerk.count(), 42)", "42", "41"),
        ("self.assertEqual(True, \"True\")", "'True'", "True"),
        (
            "self.assertEqual(clerk.count(), type(\"Count\", (), {\"__repr__\": lambda self: \"41\"})())",
            "41  (Count)",
            "41  (int)",
        ),
        (
            "self.assertEqual(float(\"nan\"), float(\"nan\"))",
            "nan",
            "nan  (which looks the same, and is not equal)",
        ),
        (
            "self.assertIs([1], [1])",
            "[1]",
            "another object that looks the same",
        ),
        ("self.assertIsNone(clerk.count())", "None", "41"),
        ("self.assertIsNotNone(None)", "anything but None", "None"),
        (
            "self.assertNotEqual(clerk.count(), 41)",
            "anything but 41",
            "41",
        ),
        (
            "self.assertGreaterEqual(clerk.count(), 42)",
            "at least 42",
            "41",
        ),
        (
            "self.assertIsInstance(clerk.count(), str)",
            "an instance of str",
            "41  (int)",
        ),
        (
            "self.assertIsInstance(clerk.count(), (str, list))",
            "an instance of str or list",
            "41  (int)",
        ),
        (
            "self.assertAlmostEqual(clerk.count() / 8, 5.12)",
            "5.12 (to 7 places)",
            "5.125",
        ),
        (
            "self.assertAlmostEqual(clerk.count() / 8, 5.0, delta=0.1)",
            "5.0 (± 0.1)",
            "5.125",
        ),
        (
            "self.assertIn(\"ink\", [\"paper\", \"pens\"])",
            "something with 'ink' in it",
            "['paper', 'pens']",
        ),
        (
            "self.assertNotIn(\"pap\", \"paper\")",
            "something without 'pap' in it",
            "'paper'",
        ),
        (
            "self.assertCountEqual([1, 2, clerk.count()], [2, 2, 42])",
            "[2, 2, 42] (in any order)",
            "[1, 2, 41]",
        ),
        (
            "self.assertRegex(\"paper\", \"^ink\")",
            "a text that matches '^ink'",
            "'paper'",
        ),
    ]);
}

#[test]
fn of_long_containers_the_elements_that_differ_are_shown() {
    let body = "self.assertEqual({got}, {expected})";
    let check =
        |got: &str, expected: &str| body.replace("{got}", got).replace("{expected}", expected);
    let long = "'a text that is so long that it does not go with others'";
    let bodies = [
        check(
            "{'b': [1, 2], 'a': 3, 'c': 'x' * 50}",
            "{'a': 3, 'b': [1, 3], 'c': 'x' * 50}",
        ),
        check(&format!("[({long}, 1), 2]"), &format!("[({long}, 2), 2]")),
        check("set(range(30))", "set(range(29))"),
        check("'one\\ntwo'", "'one\\nthree'"),
    ];
    let problems = problems(&bodies.each_ref().map(String::as_str));
    let diffs: Vec<Vec<&str>> = problems
        .iter()
        .map(|problem| {
            let lines = problem["diff"].as_array().into_iter().flatten();
            lines.map(|line| line.as_str().unwrap()).collect()
        })
        .collect();
    let x = "x".repeat(50);
    assert_eq!(
        diffs[0],
        [
            "  {",
            "    'a': 3,",
            "-   'b': [1, 3],",
            "+   'b': [1, 2],",
            &format!("    'c': '{x}',"),
            "  }",
        ]
    );
    assert_eq!(
        diffs[1],
        [
            "    (",
            &format!("      {long},"),
            "-     2,",
            "+     1,",
            "    ),",
            "    2,",
        ]
    );
    assert_eq!(diffs[2], ["    27,", "    28,", "+   29,", "  }"]);
    assert_eq!(diffs[3], ["  one", "- three", "+ two"]);
}

#[test]
fn a_condition_that_does_not_hold_comes_with_its_variables() {
    let problems = problems(&[
        "self.assertTrue(clerk.count() == 42)",
        indoc! {"
            wanted = 42
            self.assertTrue(clerk.count() == wanted)
        "},
        indoc! {r#"
            wanted = 42
            self.assertFalse(clerk.count() < wanted, "too few")
        "#},
    ]);
    for problem in &problems[..2] {
        assert_eq!(problem["expected"], "True");
        assert_eq!(problem["got"], "False");
    }
    assert_eq!(problems[0]["message"], "");
    assert_eq!(problems[1]["message"], "with wanted = 42");
    assert_eq!(problems[2]["expected"], "False");
    assert_eq!(problems[2]["message"], "too few");
}

#[test]
fn a_case_is_named_by_its_words_and_parameters() {
    let problems = problems(&[
        indoc! {r#"
            with self.subTest("at the desk", number=1, text="a (b)"):
                self.assertEqual(clerk.count(), 42)
        "#},
        indoc! {"
            with self.subTest(number=2):
                clerk.fetch()
        "},
        indoc! {"
            with self.subTest():
                clerk.fetch()
        "},
    ]);
    assert_eq!(problems[0]["case"], "at the desk, number=1, text='a (b)'");
    assert_eq!(problems[1]["case"], "number=2");
    assert_eq!(problems[2]["case"], Value::Null);
}

#[test]
fn a_statement_of_several_lines_is_shown_as_one() {
    let problem = &problems(&[indoc! {"
        self.assertEqual(
            clerk.count(),
            [
                1,
            ],
        )
    "}])[0];
    assert_eq!(problem["at"]["line"], 9);
    assert_eq!(
        problem["at"]["code"],
        "self.assertEqual(clerk.count(), [1])"
    );
}

#[test]
fn an_exception_is_said_once() {
    let check = |body| script("clerk", &[("it holds", body)]);
    let says = |body| {
        let course = Course::new().exercise("clerk", clerk(), &check(body));
        course.run(&["run"]).exits(1).stdout.clone()
    };
    let said = says(indoc! {"
        with self.assertRaises(ValueError):
            clerk.fetch()
    "});
    let lines: Vec<&str> = said
        .lines()
        .skip_while(|line| !line.contains('✗'))
        .collect();
    assert_eq!(
        lines[..3],
        [
            "✗ it holds",
            "    clerk.py:10    clerk.fetch()",
            "    expected ValueError, got KeyError: 'no paper'",
        ]
    );
    assert_eq!(said.matches("KeyError").count(), 1, "{said}");

    let said = says(indoc! {"
        with self.assertRaises(ValueError):
            clerk.shred()
    "});
    assert!(said.contains("expected ValueError, got a panic"), "{said}");
    assert!(
        said.contains("Rust panicked: the shredder is stuck"),
        "{said}"
    );

    let said = says("self.assertIn(\"ink\", \"no paper here \" * 6)");
    assert!(
        said.contains("    expected something with 'ink' in it\n    got      'no paper"),
        "{said}"
    );
    // What does not fit goes on where the value began.
    assert!(said.contains("\n             "), "{said}");
}

#[test]
fn a_class_of_checks_that_has_two_names_is_run_once() {
    let check = script(
        "answer",
        &[("it is 42", "self.assertEqual(answer.answer(), 42)")],
    );
    let learner = Learner::is_checked_by(returns("answer", 42), &(check + "\nAlias = Checks\n"));
    learner.passes();
    let report = learner.report();
    assert_eq!(report["verdict"]["checks"].as_array().unwrap().len(), 1);
}
