//! Check scripts that are written for pytest, with pytest itself. It is installed once for all tests, into an
//! environment of their own.

use indoc::indoc;
use serde_json::Value;

use crate::common::{Course, Output, environment, module, returns};

/// Runs a command where pytest is installed.
fn with_pytest(course: &Course, arguments: &[&str]) -> Output {
    Output::of(
        course
            .command(arguments)
            .env("VIRTUAL_ENV", environment("pytest")),
    )
}

/// What comes of a script for a module `answer` with this source.
fn checks(source: impl AsRef<[u8]>, script: &str) -> Vec<Value> {
    let course = Course::new().exercise("answer", source, script);
    let report = with_pytest(&course, &["run", "--json"]).json();
    let checks = report["verdict"]["checks"].as_array();
    checks.unwrap_or_else(|| panic!("{report}")).clone()
}

#[test]
fn checks_have_sentences_cases_and_what_they_expected() {
    let checks = checks(
        returns("answer", 41),
        indoc! {r#"
            import pytest
            import answer


            @pytest.fixture
            def number():
                return answer.answer()


            def test_of_a_docstring(number):
                """it is 42"""
                assert number == 42


            @pytest.mark.parametrize("a, b", [(40, 1), (41, 1), (42, 1)])
            def test_it_adds_up(a, b):
                assert answer.answer() == a + b


            class TestInside:
                def test_it_is_odd(self, number):
                    assert number % 2
        "#},
    );
    let told: Vec<(&str, &str, &str)> = checks
        .iter()
        .map(|check| {
            let text = |key: &str| check[key].as_str().unwrap();
            (text("name"), text("sentence"), text("outcome"))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("test_of_a_docstring", "it is 42", "failed"),
            ("test_it_adds_up", "it adds up", "failed"),
            ("TestInside.test_it_is_odd", "it is odd", "passed"),
        ]
    );
    let first = &checks[0]["problem"];
    assert_eq!(
        (&first["expected"], &first["got"]),
        (&"42".into(), &"41".into())
    );
    assert_eq!(first["at"]["line"], 12);
    let second = &checks[1]["problem"];
    assert_eq!(second["case"], "a=41, b=1");
    assert_eq!(
        (&second["expected"], &second["got"]),
        (&"42".into(), &"41".into())
    );
}

#[test]
fn marks_and_contexts_mean_what_they_mean_to_pytest() {
    let checks = checks(
        module(
            "answer",
            "#[pyfunction] fn fails() -> PyResult<()> {
                Err(pyo3::exceptions::PyKeyError::new_err(\"paper\"))
            }
            #[pyfunction] fn works() -> f64 { 0.3 }",
        ),
        indoc! {r#"
            import pytest
            import answer


            @pytest.mark.skip(reason="no moon today")
            def test_skipped():
                assert False


            @pytest.mark.xfail(strict=True, raises=KeyError)
            def test_expected_failure():
                answer.fails()


            @pytest.mark.xfail(strict=True, reason="not yet")
            def test_strict():
                answer.works()


            def test_another_exception():
                with pytest.raises(ValueError):
                    answer.fails()


            def test_no_exception():
                with pytest.raises(ValueError):
                    answer.works()


            def test_another_text():
                with pytest.raises(KeyError, match="ink"):
                    answer.fails()


            def test_approx():
                assert answer.works() == pytest.approx(0.1 + 0.2)


            def test_output(capfd):
                print("heard")
                assert capfd.readouterr().out == "heard\n"


            def test_said():
                pytest.fail("because")


            def test_interrupted():
                raise KeyboardInterrupt


            def test_last(tmp_path):
                (tmp_path / "paper").write_text("ink")
        "#},
    );
    let outcomes: Vec<&str> = checks
        .iter()
        .map(|it| it["outcome"].as_str().unwrap())
        .collect();
    let (p, f) = ("passed", "failed");
    assert_eq!(outcomes, ["skipped", p, f, f, f, f, p, p, f, f, p]);
    assert_eq!(checks[0]["reason"], "no moon today");
    let problem = |place: usize, key: &str| checks[place]["problem"][key].as_str().unwrap();
    assert_eq!(
        problem(2, "message"),
        "it succeeded, and was expected to fail (not yet)"
    );
    assert_eq!(problem(3, "expected"), "ValueError");
    assert_eq!(problem(3, "got"), "KeyError: 'paper'");
    assert_eq!(problem(4, "got"), "no exception");
    assert_eq!(
        problem(5, "expected"),
        "KeyError with a text that matches 'ink'"
    );
    assert_eq!(problem(8, "message"), "because");
    assert_eq!(problem(9, "exception"), "KeyboardInterrupt");
}

#[test]
fn without_pytest_one_sentence_says_so() {
    let script = "import answer\n\ndef test_it():\n    assert answer.answer() == 42\n";
    let course = Course::new().exercise("answer", returns("answer", 42), script);
    course
        .run(&["run"])
        .exits(2)
        .says("this exercise needs pytest from PyPI")
        .says("pyo3lings fetch");
    with_pytest(&course, &["run"]).exits(0).says("✓ it");
    let dir = course.path("../exported");
    course
        .run(&["export", "answer", dir.to_str().unwrap()])
        .exits(0)
        .says("pip install maturin pytest")
        .says("python -m pytest");
    course
        .of_somebody_else()
        .run(&["run"])
        .exits(2)
        .says("the Python package `pytest`");
}

#[test]
fn a_script_that_is_broken_is_not_the_learner_s_fault() {
    let course = Course::new().exercise("answer", returns("answer", 42), "");
    for (script, words) in [
        ("import pytest\n", "the script has no checks"),
        (
            "def test_it(nothing):\n    pass\n",
            "there is no fixture 'nothing'",
        ),
        (
            "import pytest\n@pytest.mark.parametrize('b', [1])\ndef test_it(a):\n    pass\n",
            "function uses no argument 'b'",
        ),
        (
            "def test_it():\n  pass\nraise OSError('x')\n",
            "line 3: OSError: x",
        ),
        ("def test_it(:\n", "SyntaxError"),
    ] {
        course.write(course.script("answer"), script);
        with_pytest(&course, &["run"])
            .exits(2)
            .says("the check script itself is broken")
            .says(words);
    }
}

#[test]
fn a_script_may_be_skipped_as_a_whole() {
    let checks = checks(
        returns("answer", 42),
        "import answer\nimport pytest\npytest.importorskip('paper_of_nobody')\n\ndef test_it():\n    pass\n",
    );
    assert_eq!(checks.len(), 1);
    assert_eq!(checks[0]["outcome"], "skipped");
    let reason = checks[0]["reason"].as_str().unwrap();
    assert!(reason.contains("paper_of_nobody"), "{reason}");
}

#[test]
fn a_module_that_changes_pytest_does_not_pass_for_it() {
    let source = module(
        "answer",
        "
        #[pymodule_init]
        fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
            m.py().run(
                c\"import pytest, _pytest.outcomes, contextlib\\n\\
                   pytest.raises = lambda *a, **k: contextlib.suppress(Exception)\\n\\
                   pytest.fail = lambda *a, **k: None\\n\\
                   pytest.Function.runtest = lambda self: None\\n\",
                None,
                None,
            )
        }",
    );
    let script = indoc! {r#"
        import answer
        import pytest


        def test_raises():
            with pytest.raises(ValueError):
                pass


        def test_fails():
            pytest.fail("no")


        def test_wrong():
            assert 1 == 2
    "#};
    let checks = checks(source, script);
    assert_eq!(checks.len(), 3);
    for check in checks {
        assert_eq!(check["outcome"], "failed", "{check}");
    }
}

#[test]
fn a_check_that_hangs_or_ends_python_is_named() {
    let script = indoc! {"
        import answer


        def test_first():
            assert answer.answer() == 42


        def test_second():
            while True:
                pass
    "};
    let course = Course::new()
        .exercise("answer", returns("answer", 42), script)
        .with("timeout_s = 2");
    with_pytest(&course, &["run"])
        .exits(1)
        .says("✓ first")
        .says("stopped after 2 s")
        .says("while checking: second");
    let ends = script.replace("while True:\n        pass", "import os; os._exit(0)");
    course.write(course.script("answer"), ends);
    with_pytest(&course, &["run"]).exits(1).says("✓ first");
}
