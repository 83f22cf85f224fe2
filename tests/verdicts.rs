//! What a learner's code may do, and the verdict on it. Nothing that it does takes the course down:
//! after each of these, a right answer passes.

use std::fs;
use std::path::Path;

use crate::common::{CHAPTER, Course, Output, function, module, returns, script, wants};
use serde_json::Value;

/// The exercise `answer`, which is to return 42, in the hands of somebody.
struct Learner {
    course: Course,
}

impl Learner {
    /// Writes this into the function `answer`.
    fn writes(body: &str) -> Self {
        Self::saves(function("answer", body))
    }

    /// Writes these items into the module `answer`; they begin in line 5.
    fn writes_items(items: &str) -> Self {
        Self::saves(module("answer", items))
    }

    /// Saves this file.
    fn saves(source: impl AsRef<[u8]>) -> Self {
        Self::is_checked_by(source, &wants("answer", 42))
    }

    /// Saves this file, which this script checks.
    fn is_checked_by(source: impl AsRef<[u8]>, check: &str) -> Self {
        let course = Course::new()
            .exercise("answer", source, check)
            .with("timeout_s = 2");
        Learner { course }
    }

    /// The verdict, asserted to be a pass.
    #[track_caller]
    fn passes(&self) -> Output {
        let output = self.course.run(&["run"]);
        output.exits(0).says("✓ it is 42").is_plain_text();
        output
    }

    /// The verdict, asserted to be a fail; a right answer passes after it.
    #[track_caller]
    fn fails(&self) -> Output {
        self.exits_and_goes_on(1)
    }

    /// The same, where there was nothing to judge.
    #[track_caller]
    fn is_refused(&self) -> Output {
        self.exits_and_goes_on(2)
    }

    #[track_caller]
    fn exits_and_goes_on(&self, code: i32) -> Output {
        let output = self.course.run(&["run"]);
        output.exits(code).is_plain_text();
        assert!(!self.course.is_done("answer"));
        self.saves_the_right_answer();
        output
    }

    #[track_caller]
    fn saves_the_right_answer(&self) {
        let path = self.course.source("answer");
        if path.is_dir() {
            fs::remove_dir(path).unwrap();
        }
        let script = self.course.script("answer");
        fs::write(script, wants("answer", 42)).unwrap();
        self.course.save("answer", returns("answer", 42));
        self.passes();
    }

    fn report(&self) -> Value {
        self.course.report("answer")
    }
}

/// A place in the learner's file, as it is shown.
fn line(number: u32) -> String {
    format!("exercises/{CHAPTER}/answer.rs:{number}:")
}

// Panics and crashes

#[test]
fn a_panic_in_a_function() {
    Learner::writes("    panic!(\"out of paper\")")
        .fails()
        .says("✗ it is 42")
        .says("Rust panicked: out of paper")
        .says(&format!("at {}5", line(7)))
        .says("`except Exception` does not catch it")
        .says_nothing_of("your code printed");
}

#[test]
fn a_panic_while_the_module_is_being_initialised() {
    Learner::writes_items(
        "#[pymodule_init]\n\
         fn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {\n    panic!(\"closed today\")\n}",
    )
    .fails()
    .says("✗ Python can't import the module")
    .says("Rust panicked: closed today")
    .says(&format!("at {}5", line(7)));
}

#[test]
fn an_exception_while_the_module_is_being_initialised() {
    for exception in ["PyValueError", "PySystemExit", "PyKeyboardInterrupt"] {
        Learner::writes_items(&format!(
            "#[pymodule_init]\n\
             fn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {{\n    \
             Err(pyo3::exceptions::{exception}::new_err(\"closed today\"))\n}}"
        ))
        .fails()
        .says("✗ Python can't import the module")
        .says(&format!("{}: closed today", &exception[2..]));
    }
}

#[test]
fn a_write_through_a_null_pointer() {
    // A debug build notices it, and aborts.
    Learner::writes("    unsafe { *std::hint::black_box(std::ptr::null_mut::<i64>()) = 42 }; 42")
        .fails()
        .says("your extension crashed Python: it was aborted (SIGABRT)")
        .says("while checking: it is 42")
        .says("null pointer dereference occurred");
}

#[test]
fn a_bad_memory_access() {
    Learner::writes_items(
        "unsafe extern \"C\" {\n    fn strlen(text: *const u8) -> i64;\n}\n\
         #[pyfunction]\nfn answer() -> i64 {\n    \
         unsafe { strlen(std::hint::black_box(std::ptr::null())) }\n}",
    )
    .fails()
    .says("your extension crashed Python: a bad memory access (SIGSEGV)")
    .says("while checking: it is 42")
    .says("Look for `unsafe`");
}

#[test]
fn abort() {
    Learner::writes("    std::process::abort()")
        .fails()
        .says("your extension crashed Python: it was aborted (SIGABRT)")
        .says("while checking: it is 42");
}

#[test]
fn a_panic_in_a_destructor_during_a_panic() {
    Learner::writes(
        "    struct Paper;\n    \
         impl Drop for Paper {\n        fn drop(&mut self) { panic!(\"torn\") }\n    }\n    \
         let _paper = Paper;\n    panic!(\"out of paper\")",
    )
    .fails()
    .says("your extension crashed Python: it was aborted (SIGABRT)")
    .says("out of paper")
    .says("torn");
}

#[test]
fn stack_overflow() {
    Learner::writes_items(
        "#[allow(unconditional_recursion)]\n\
         fn deeper(depth: i64) -> i64 {\n    std::hint::black_box(deeper(depth + 1)) + 1\n}\n\
         #[pyfunction]\nfn answer() -> i64 { deeper(0) }",
    )
    .fails()
    .says("your code used up the stack of its thread")
    .says("while checking: it is 42")
    .says("Usually a function that calls itself without an end.");
}

#[test]
fn stack_overflow_in_a_thread() {
    Learner::writes_items(
        "#[allow(unconditional_recursion)]\n\
         fn deeper(depth: i64) -> i64 {\n    std::hint::black_box(deeper(depth + 1)) + 1\n}\n\
         #[pyfunction]\nfn answer() -> i64 { std::thread::spawn(|| deeper(0)).join().unwrap() }",
    )
    .fails()
    .says("your extension crashed Python: a bad memory access (SIGSEGV)")
    .says("a thread in which a function calls itself without an end");
}

#[test]
fn the_process_exits() {
    for body in [
        "    std::process::exit(0)",
        "    unsafe { _exit(0) }",
        "    Python::attach(|py| py.run(c\"import os; os._exit(0)\", None, None)).unwrap();\n    0",
    ] {
        Learner::writes_items(&format!(
            "unsafe extern \"C\" {{\n    fn _exit(code: i32) -> !;\n}}\n\
             #[pyfunction]\nfn answer() -> i64 {{\n{body}\n}}"
        ))
        .fails()
        .says("your code ended Python itself (exit code 0) before the checks were through")
        .says("while checking: it is 42");
    }
}

#[test]
fn the_process_exits_while_the_module_is_being_initialised() {
    Learner::writes_items(
        "#[pymodule_init]\n\
         fn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {\n    std::process::exit(3)\n}",
    )
    .fails()
    .says("your code ended Python itself (exit code 3)")
    .says("while the module was being imported");
}

#[test]
fn system_exit_in_a_check_is_a_failed_check() {
    let check = script(
        "answer",
        &[
            ("it is left early", "import sys\nsys.exit(0)"),
            ("it is 42", "pass"),
        ],
    );
    Learner::is_checked_by(returns("answer", 42), &check)
        .fails()
        .says("✗ it is left early")
        .says("SystemExit: 0")
        .says("✓ it is 42");
    Learner::writes_items(
        "#[pyfunction]\nfn answer() -> PyResult<i64> {\n    \
         Err(pyo3::exceptions::PySystemExit::new_err(0))\n}",
    )
    .fails()
    .says("✗ it is 42")
    .says("SystemExit: 0");
}

#[test]
fn keyboard_interrupt_fails_its_check_and_the_others_run() {
    let check = script(
        "answer",
        &[
            ("it is interrupted", "raise KeyboardInterrupt"),
            ("it is 42", "pass"),
        ],
    );
    Learner::is_checked_by(returns("answer", 42), &check)
        .fails()
        .says("✗ it is interrupted")
        .says("KeyboardInterrupt")
        .says("✓ it is 42");
}

// What does not end

#[test]
fn an_endless_loop_in_rust_that_keeps_python_locked() {
    Learner::writes(
        "    let mut i = 0_u64;\n    loop { i = std::hint::black_box(i.wrapping_add(1)) }",
    )
    .fails()
    .says("stopped after 2 s: it did not come to an end")
    .says("while checking: it is 42")
    .says("answer.py:9 self.assertEqual(answer.answer(), 42)");
}

#[test]
fn an_endless_loop_while_the_module_is_being_initialised() {
    Learner::writes_items(
        "#[pymodule_init]\nfn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {\n    \
         loop { std::hint::spin_loop() }\n}",
    )
    .fails()
    .says("stopped after 2 s: it did not come to an end")
    .says("while the module was being imported")
    .says("answer.py:3 import answer");
}

#[test]
fn an_endless_loop_in_the_check() {
    let check = script(
        "answer",
        &[("it ends", "while answer.answer() != 42:\n    pass")],
    );
    Learner::is_checked_by(returns("answer", 41), &check)
        .fails()
        .says("stopped after 2 s: it did not come to an end")
        .says("while checking: it ends")
        .says("answer.py:9 while answer.answer() != 42:");
}

#[test]
fn a_deadlock() {
    Learner::writes(
        "    let drawer = std::sync::Mutex::new(42);\n    let _mine = drawer.lock().unwrap();\n    \
         *drawer.lock().unwrap()",
    )
    .fails()
    .says("stopped after 2 s: it did not come to an end")
    .says("two threads or locks that wait for each other");
}

#[test]
fn a_deadlock_of_a_thread_with_python() {
    Learner::writes(
        "    // Python is locked here, and the thread waits for it.\n    \
         std::thread::spawn(|| Python::attach(|_| 42)).join().unwrap()",
    )
    .fails()
    .says("stopped after 2 s: it did not come to an end")
    .says("while checking: it is 42");
}

#[test]
fn endless_allocation() {
    Learner::writes(
        "    let mut reams = Vec::new();\n    \
         loop { reams.push(std::hint::black_box(Vec::<u8>::with_capacity(1 << 26))) }",
    )
    .fails()
    .says("your code asked for more memory than an exercise may have")
    .says("Usually a loop that pushes for ever");
}

#[test]
fn too_much_memory_in_python_is_a_failed_check() {
    let check = script("answer", &[("it is 42", "bytearray(1 << 32)")]);
    Learner::is_checked_by(returns("answer", 42), &check)
        .fails()
        .says("✗ it is 42")
        .says("MemoryError");
}

// What it prints

#[test]
fn what_was_printed_is_shown() {
    Learner::writes(
        "    println!(\"one\");\n    eprintln!(\"two\");\n    \
         Python::attach(|py| py.run(c\"print('three')\", None, None)).unwrap();\n    42",
    )
    .passes()
    .says("your code printed: │ one │ two │ three");
}

#[test]
fn a_flood_is_cut() {
    let learner = Learner::writes(
        "    let line = [b'x'; 49].iter().chain(b\"\\n\").copied().collect::<Vec<u8>>();\n    \
         let block = line.repeat(10_000);\n    \
         for _ in 0..100 { std::io::Write::write_all(&mut std::io::stdout(), &block).unwrap(); }\n    42",
    );
    let output = learner.passes();
    output.says("it printed 50 MB in all; only the beginning is kept");
    assert!(output.stdout.len() < 100_000);
    assert_eq!(learner.report()["printed"]["bytes"], 50_000_000);
    assert_eq!(learner.report()["printed"]["cut"], true);
}

#[test]
fn binary_and_escape_sequences_are_made_harmless() {
    Learner::writes(
        "    let bytes: Vec<u8> = (0..=255).collect();\n    \
         let text = b\"\\x1b[2J\\x1b[?1049h\\x1b]0;title\\x07\\x1bPq\\x1b\\\\\\x9b31m\\x1b[3\\n\";\n    \
         let mut out = std::io::stdout();\n    \
         for part in [&bytes[..], text] { std::io::Write::write_all(&mut out, part).unwrap(); }\n    42",
    )
    .passes()
    .says("!\"#$%&'()*+,-./0123456789");
}

// What it leaves behind, closes and changes

#[test]
fn a_thread_that_is_left_behind() {
    Learner::writes(
        "    std::thread::spawn(|| loop { Python::attach(|_| ()) });\n    \
         std::thread::spawn(|| loop { std::thread::park() });\n    42",
    )
    .passes();
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_process_that_is_left_behind_is_ended() {
    for end in [
        "42",
        "std::process::exit(0)",
        "loop { std::hint::spin_loop() }",
    ] {
        let word = format!("1000.{}", std::process::id());
        let learner = Learner::writes(&format!(
            "    std::process::Command::new(\"sleep\").arg(\"{word}\").spawn().unwrap();\n    {end}"
        ));
        learner.course.run(&["run"]);
        let left = crate::common::processes::with_command(&word);
        crate::common::processes::wait_until_gone(&left);
        learner.saves_the_right_answer();
    }
}

#[test]
fn closed_file_descriptors() {
    let learner = |answer: i64| {
        Learner::writes_items(&format!(
            "unsafe extern \"C\" {{\n    fn close(fd: i32) -> i32;\n}}\n\
             #[pyfunction]\nfn answer() -> i64 {{\n    \
             for fd in 0..10 {{ unsafe {{ close(fd) }}; }}\n    {answer}\n}}"
        ))
    };
    learner(42).passes();
    learner(41).fails().says("expected 42, got 41");
}

/// Writes events that nobody sent to every file descriptor, and then does `end`.
fn forges(end: &str) -> Learner {
    Learner::writes_items(&format!(
        "unsafe extern \"C\" {{\n    fn write(fd: i32, bytes: *const u8, count: usize) -> isize;\n}}\n\
         const EVENTS: &str = r#\"\n\
         {{\"event\":\"plan\",\"checks\":[{{\"name\":\"Checks.test_0\",\"sentence\":\"it is 42\"}}]}}\n\
         {{\"event\":\"started\",\"check\":0}}\n\
         {{\"event\":\"ended\",\"check\":0,\"outcome\":{{\"outcome\":\"passed\"}},\"attacks\":[]}}\n\
         {{\"event\":\"done\"}}\n\
         00000000000000000000000000000000 {{\"event\":\"ended\",\"check\":0,\"outcome\":{{\"outcome\":\"passed\"}}}}\n\
         00000000000000000000000000000000 {{\"event\":\"done\"}}\n\"#;\n\
         #[pyfunction]\nfn answer() -> i64 {{\n    \
         for fd in 3..1024 {{ unsafe {{ write(fd, EVENTS.as_ptr(), EVENTS.len()) }}; }}\n    {end}\n}}"
    ))
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

/// Changes what checks rely on, and then returns `answer`.
fn changes_everything(answer: i64) -> String {
    module(
        "answer",
        &format!(
            "#[pyfunction]\nfn answer(py: Python<'_>) -> PyResult<i64> {{\n    \
             std::env::set_current_dir(\"/\")?;\n    \
             py.run(cr#\"\n\
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
             \"#, None, None)?;\n    Ok({answer})\n}}"
        ),
    )
}

#[test]
fn whatever_was_changed_the_verdict_is_true() {
    let direct = wants("answer", 42);
    let in_two_steps = script(
        "answer",
        &[(
            "it is 42",
            "got = answer.answer()\nself.assertEqual(got, 42)",
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

// What is no module

#[test]
fn the_module_has_another_name() {
    Learner::saves(returns("anwser", 42))
        .fails()
        .says("✗ Python can't import the module")
        .says("PyInit_answer")
        .says("PyO3 names the module after the item under `#[pymodule]`");
}

#[test]
fn there_is_no_module() {
    Learner::saves("pub fn answer() -> i64 { 42 }\n")
        .fails()
        .says("✗ Python can't import the module")
        .says("a module called `answer`");
    Learner::saves("")
        .fails()
        .says("✗ Python can't import the module");
}

#[test]
fn there_are_two_modules() {
    let two = returns("answer", 41) + &returns("answer", 42);
    Learner::saves(two)
        .fails()
        .says("it does not build")
        .says("the name `answer` is defined multiple times");
    // Two of different names are two modules in one file; Python takes the one that it looks for.
    let two = returns("other", 41) + &returns("answer", 42);
    Learner::saves(two).passes();
    let two = returns("other", 41) + &returns("another", 42);
    Learner::saves(two)
        .fails()
        .says("✗ Python can't import the module")
        .says("a module called `answer`");
}

#[test]
fn the_exception_of_a_function_is_shown() {
    Learner::writes_items(
        "#[pyfunction]\nfn answer() -> PyResult<i64> {\n    \
         Err(pyo3::exceptions::PyKeyError::new_err(\"paper\"))\n}",
    )
    .fails()
    .says("answer.py:9 self.assertEqual(answer.answer(), 42)")
    .says("KeyError: 'paper'");
}

// What is no file

#[test]
fn the_file_is_missing() {
    let learner = Learner::saves("");
    fs::remove_file(learner.course.source("answer")).unwrap();
    learner
        .is_refused()
        .says(&format!("exercises/{CHAPTER}/answer.rs is not there."))
        .says("get the original with `pyo3lings reset answer`");
}

#[test]
fn a_directory_in_place_of_the_file() {
    let learner = Learner::saves("");
    let path = learner.course.source("answer");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    learner
        .is_refused()
        .says("answer.rs is a directory. Move it away, and get the original with `pyo3lings reset");
}

#[test]
fn the_file_is_not_utf_8() {
    Learner::saves(b"// one\n// caf\xe9\n")
        .is_refused()
        .says("answer.rs, line 2: this is not UTF-8 text. Save the file as UTF-8.");
}

#[test]
fn the_file_is_huge() {
    Learner::saves("// paper\n".repeat(1_200_000))
        .is_refused()
        .says("answer.rs has 10800000 bytes, which is more than it can need.");
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_fine() {
    let source = format!("\u{feff}{}", returns("answer", 42).replace('\n', "\r\n"));
    Learner::saves(source).passes();
    let check = format!("\u{feff}{}", wants("answer", 42).replace('\n', "\r\n"));
    Learner::is_checked_by(returns("answer", 42), &check).passes();
}

// What is no check script

#[test]
fn the_check_script_is_broken() {
    for (check, words) in [
        (
            "import unittest\nimport answer\ndef (:\n",
            "broken, line 3: SyntaxError",
        ),
        (
            "import unittest\nimport answer\nnonsense\n",
            "broken, line 3: NameError: name 'nonsense' is not defined",
        ),
        (
            "import unittest\nimport sys\nsys.exit()\n",
            "broken, line 3: SystemExit",
        ),
        (
            "import answer\n",
            "broken: ValueError: the script has no checks",
        ),
    ] {
        Learner::is_checked_by(returns("answer", 42), check)
            .is_refused()
            .says(&format!("the check script itself is {words}"))
            .says("`pyo3lings reset --check answer` brings its original back");
    }
}

#[test]
fn the_check_script_is_missing() {
    let learner = Learner::saves(returns("answer", 42));
    fs::remove_file(learner.course.script("answer")).unwrap();
    learner.is_refused().says(&format!(
        "the check script python_checks/{CHAPTER}/answer.py is not there."
    ));
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
            "for time in range(3):\n    with self.subTest(time=time):\n        self.assertEqual(answer.answer(), 42)",
        )],
    );
    Learner::is_checked_by(returns("answer", 41), &check)
        .fails()
        .says("✗ it is the same each time with time=0")
        .says("expected 42, got 41");
}

// What a failing check says

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
        "#[pyfunction]\nfn count() -> i64 { 41 }\n\
         #[pyfunction]\nfn fetch() -> PyResult<()> {\n    \
         Err(pyo3::exceptions::PyKeyError::new_err(\"no paper\"))\n}\n\
         #[pyfunction]\nfn shred() { panic!(\"the shredder is stuck\") }",
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
            "with self.assertRaises(ValueError):\n    clerk.fetch()",
            "ValueError",
            "KeyError: 'no paper'",
        ),
        (
            "self.assertRaises(ValueError, clerk.fetch)",
            "ValueError",
            "KeyError: 'no paper'",
        ),
        (
            "with self.assertRaises((ValueError, TypeError)):\n    clerk.fetch()",
            "ValueError or TypeError",
            "KeyError: 'no paper'",
        ),
        (
            "for _ in range(2):\n    with self.subTest(), self.assertRaises(\n        TypeError\n    ):\n        clerk.missing()",
            "TypeError",
            "AttributeError: module 'clerk' has no attribute 'missing'",
        ),
        (
            "def call():\n    clerk.fetch()\nwith self.assertRaisesRegex(ValueError, \"ink\"):\n    call()",
            "ValueError",
            "KeyError: 'no paper'",
        ),
        (
            "with self.assertRaises(ValueError):\n    clerk.shred()",
            "ValueError",
            "a panic",
        ),
    ]);
}

#[test]
fn no_exception_where_one_was_expected() {
    each_says(&[
        (
            "with self.assertRaises(ValueError):\n    clerk.count()",
            "ValueError",
            "no exception",
        ),
        (
            "self.assertRaises((ValueError, TypeError), clerk.count)",
            "ValueError or TypeError",
            "no exception",
        ),
        (
            "with self.assertRaisesRegex(KeyError, \"no ink\"):\n    clerk.count()",
            "KeyError with a text that matches 'no ink'",
            "no exception",
        ),
        (
            "with self.assertWarns(DeprecationWarning):\n    clerk.count()",
            "DeprecationWarning",
            "no warning",
        ),
    ]);
    let own_words = "with self.assertRaises(ValueError, msg=\"41 is odd\"):\n    clerk.count()";
    let problem = &problems(&[own_words])[0];
    assert_eq!(problem["message"], "41 is odd");
    let code = "with self.assertRaises(ValueError, msg=\"41 is odd\"): clerk.count()";
    assert_eq!(problem["at"]["code"], code);
}

#[test]
fn the_expected_exception_with_another_text() {
    each_says(&[
        (
            "with self.assertRaisesRegex(KeyError, \"no ink\"):\n    clerk.fetch()",
            "KeyError with a text that matches 'no ink'",
            "KeyError: 'no paper'",
        ),
        (
            "import warnings\nwith self.assertWarnsRegex(UserWarning, \"old\"):\n    warnings.warn(\"new\")",
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
        "wanted = 42\nself.assertTrue(clerk.count() == wanted)",
        "wanted = 42\nself.assertFalse(clerk.count() < wanted, \"too few\")",
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
        "with self.subTest(\"at the desk\", number=1, text=\"a (b)\"):\n    self.assertEqual(clerk.count(), 42)",
        "with self.subTest(number=2):\n    clerk.fetch()",
        "with self.subTest():\n    clerk.fetch()",
    ]);
    assert_eq!(problems[0]["case"], "at the desk, number=1, text='a (b)'");
    assert_eq!(problems[1]["case"], "number=2");
    assert_eq!(problems[2]["case"], Value::Null);
}

#[test]
fn a_statement_of_several_lines_is_shown_as_one() {
    let problem =
        &problems(&["self.assertEqual(\n    clerk.count(),\n    [\n        1,\n    ],\n)"])[0];
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
    let said = says("with self.assertRaises(ValueError):\n    clerk.fetch()");
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

    let said = says("with self.assertRaises(ValueError):\n    clerk.shred()");
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
