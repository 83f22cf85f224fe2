//! What is no module, no file or no check script: said, and a right answer passes after it.

use std::fs;

use crate::common::{CHAPTER, Learner, returns, wants};
use indoc::indoc;

// What is no module

#[test]
fn the_module_has_another_name() {
    Learner::saves(returns("anwser", 42))
        .fails()
        .says("✗ Python can't import the module")
        .says("PyInit_answer")
        .says("looked for a module called `answer` in it, and there is none");
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
            indoc! {"
                import unittest
                import answer
                def (:
            "},
            "broken, line 3: SyntaxError",
        ),
        (
            indoc! {"
                import unittest
                import answer
                nonsense
            "},
            "broken, line 3: NameError: name 'nonsense' is not defined",
        ),
        (
            indoc! {"
                import unittest
                import sys
                sys.exit()
            "},
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
