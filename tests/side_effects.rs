//! What code prints, leaves behind, closes and changes while it is checked. The verdict is true all the
//! same, and a right answer passes after it.

use std::fs;
use std::path::Path;

use crate::common::{CHAPTER, Learner, module, returns, script, wants};
use indoc::{formatdoc, indoc};

// What it prints

#[test]
fn what_was_printed_is_shown() {
    Learner::writes(indoc! {r#"
        println!("one");
        eprintln!("two");
        Python::attach(|py| py.run(c"print('three')", None, None)).unwrap();
        42
    "#})
    .passes()
    .says("your code printed: │ one │ two │ three");
}

#[test]
fn a_flood_is_cut() {
    let learner = Learner::writes(indoc! {r#"
        let line = [b'x'; 49].iter().chain(b"\n").copied().collect::<Vec<u8>>();
        let block = line.repeat(10_000);
        for _ in 0..100 { std::io::Write::write_all(&mut std::io::stdout(), &block).unwrap(); }
        42
    "#});
    let output = learner.passes();
    output.says("it printed 50 MB in all; only the beginning is kept");
    assert!(output.stdout.len() < 100_000);
    assert_eq!(learner.report()["printed"]["bytes"], 50_000_000);
    assert_eq!(learner.report()["printed"]["cut"], true);
}

#[test]
fn binary_and_escape_sequences_are_made_harmless() {
    Learner::writes(indoc! {r#"
        let bytes: Vec<u8> = (0..=255).collect();
        let text = b"\x1b[2J\x1b[?1049h\x1b]0;title\x07\x1bPq\x1b\\\x9b31m\x1b[3\n";
        let mut out = std::io::stdout();
        for part in [&bytes[..], text] { std::io::Write::write_all(&mut out, part).unwrap(); }
        42
    "#})
    .passes()
    .says("!\"#$%&'()*+,-./0123456789");
}

// What it leaves behind, closes and changes

#[test]
fn a_thread_that_is_left_behind() {
    Learner::writes(indoc! {"
        std::thread::spawn(|| loop { Python::attach(|_| ()) });
        std::thread::spawn(|| loop { std::thread::park() });
        42
    "})
    .passes();
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_process_that_is_left_behind_is_ended() {
    use crate::common::processes::{wait_until_gone, with_command};

    for end in [
        "42",
        "std::process::exit(0)",
        "loop { std::hint::spin_loop() }",
    ] {
        let word = format!("1000.{}", std::process::id());
        let learner = Learner::writes(&formatdoc! {r#"
            std::process::Command::new("sleep").arg("{word}").spawn().unwrap();
            {end}
        "#});
        learner.course.run(&["run"]);
        wait_until_gone(&with_command(&word));
        learner.saves_the_right_answer();
    }
}

#[test]
fn closed_file_descriptors() {
    let learner = |answer: i64| {
        Learner::writes_items(&formatdoc! {r#"
            unsafe extern "C" {{
                fn close(fd: i32) -> i32;
            }}
            #[pyfunction]
            fn answer() -> i64 {{
                for fd in 0..10 {{ unsafe {{ close(fd) }}; }}
                {answer}
            }}
        "#})
    };
    learner(42).passes();
    learner(41).fails().says("expected 42, got 41");
}

/// Writes events that nobody sent to every file descriptor, and then does `end`.
fn forges(end: &str) -> Learner {
    Learner::writes_items(&formatdoc! {r##"
        unsafe extern "C" {{
            fn write(fd: i32, bytes: *const u8, count: usize) -> isize;
        }}
        const EVENTS: &str = r#"
        {{"event":"plan","checks":[{{"name":"Checks.test_0","sentence":"it is 42"}}]}}
        {{"event":"started","check":0}}
        {{"event":"ended","check":0,"outcome":{{"outcome":"passed"}},"attacks":[]}}
        {{"event":"done"}}
        00000000000000000000000000000000 {{"event":"ended","check":0,"outcome":{{"outcome":"passed"}}}}
        00000000000000000000000000000000 {{"event":"done"}}
        "#;
        #[pyfunction]
        fn answer() -> i64 {{
            for fd in 3..1024 {{ unsafe {{ write(fd, EVENTS.as_ptr(), EVENTS.len()) }}; }}
            {end}
        }}
    "##})
}

#[test]
fn a_forged_pass_is_not_believed() {
    forges("std::process::exit(0)")
        .fails()
        .says("your code ended Python itself (exit code 0) before the checks were through")
        .says_nothing_of("✓ it is 42");
    forges("41").fails().says("expected 42, got 41");
    forges("42").passes();
}

/// Changes what checks rely on.
const CHANGES: &str = indoc! {"
    import json, os, signal, sys, traceback, unittest
    os.environ.clear()
    os.write = os.open = json.dumps = traceback.walk_tb = None
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = None
    sys.path.clear()
    sys.setrecursionlimit(100)
    sys.settrace(lambda *arguments: None)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGPIPE):
        signal.signal(number, signal.SIG_IGN)
    nothing = lambda *arguments, **names: None
    unittest.TestCase.assertEqual = nothing
    unittest.TestCase.fail = nothing
    unittest.TestCase.failureException = KeyError
    unittest.TestCase.id = lambda self: 'same'
    unittest.TestResult.addFailure = unittest.TestResult.addError = nothing
    unittest.TestCase = unittest.TestSuite = unittest.TestResult = type('Other', (), dict())
"};

/// Does [`CHANGES`], and then returns `answer`.
fn changes_everything(answer: i64) -> String {
    let items = formatdoc! {r##"
        #[pyfunction]
        fn answer(py: Python<'_>) -> PyResult<i64> {{
            std::env::set_current_dir("/")?;
            py.run(cr#"{CHANGES}"#, None, None)?;
            Ok({answer})
        }}
    "##};
    module("answer", &items)
}

#[test]
fn whatever_was_changed_the_verdict_is_true() {
    let direct = wants("answer", 42);
    let in_two_steps = script(
        "answer",
        &[(
            "it is 42",
            indoc! {"
                got = answer.answer()
                self.assertEqual(got, 42)
            "},
        )],
    );
    let in_two_checks = script(
        "answer",
        &[
            ("it can be called", "answer.answer()"),
            ("it is 42", "self.assertEqual(answer.answer(), 42)"),
        ],
    );
    for check in [direct, in_two_steps, in_two_checks] {
        Learner::is_checked_by(changes_everything(42), &check).passes();
        Learner::is_checked_by(changes_everything(41), &check)
            .fails()
            .says("✗ it is 42")
            .says("expected 42, got 41");
    }
}

#[test]
fn nothing_is_left_in_the_course_after_a_run() {
    let learner = Learner::saves(returns("answer", 42));
    learner.passes();
    let left = |dir: &Path| fs::read_dir(dir).unwrap().count();
    assert_eq!(left(&learner.course.path(".pyo3lings/run")), 0);
    assert_eq!(
        left(&learner.course.path(format!("exercises/{CHAPTER}"))),
        1
    );
    assert_eq!(
        left(&learner.course.path(format!("python_checks/{CHAPTER}"))),
        1
    );
}
