//! `play`: a real Python prompt with the exercise's module in it.

use std::env;
use std::path::PathBuf;

use crate::common::{Course, Terminal, returns};
use tempfile::TempDir;

/// A learner with a home of their own, where Python keeps its history.
struct Learner {
    course: Course,
    home: TempDir,
}

impl Learner {
    fn new() -> Self {
        Learner {
            course: Course::answering(41),
            home: tempfile::tempdir().unwrap(),
        }
    }

    fn starts(&self, arguments: &[&str]) -> Terminal {
        let real_home = PathBuf::from(env::var_os("HOME").expect("there is a home"));
        // Rust stays where it is.
        let of = |name: &str, directory: &str| {
            env::var_os(name)
                .map_or(real_home.join(directory), PathBuf::from)
                .to_str()
                .expect("it can be a variable")
                .to_owned()
        };
        Terminal::with(
            &self.course,
            arguments,
            &[
                ("HOME", self.home.path().to_str().expect("it is plain")),
                ("CARGO_HOME", &of("CARGO_HOME", ".cargo")),
                ("RUSTUP_HOME", &of("RUSTUP_HOME", ".rustup")),
            ],
        )
    }
}

#[test]
fn the_module_is_there() {
    let learner = Learner::new();
    let mut terminal = learner.starts(&["play"]);
    terminal
        .wait_for("answer is imported: try help(answer). Ctrl-D goes back.")
        .wait_for(">>>");
    terminal.press("answer.answer() + 1000\r").wait_for("1041");
    terminal.press("\u{4}");
    assert_eq!(terminal.wait_for_the_end(), 0);
}

#[test]
fn names_are_completed_and_lines_remembered() {
    let learner = Learner::new();
    let mut terminal = learner.starts(&["play", "answer"]);
    terminal.wait_for(">>>");
    terminal.press("answer.ans\t").wait_for("answer.answer(");
    terminal
        .press("\u{15}7000 + answer.answer()\r")
        .wait_for("7041");
    terminal
        .press("\u{1b}[A")
        .wait_until("the line of before", |screen| {
            screen.matches("7000 + answer").count() == 2
        });
    terminal.press("\r\u{4}");
    assert_eq!(terminal.wait_for_the_end(), 0);
    // And in the next prompt.
    let mut terminal = learner.starts(&["play", "answer"]);
    terminal.wait_for(">>>");
    terminal
        .press("\u{1b}[A")
        .wait_for("7000 + answer.answer()");
}

#[test]
fn from_watch_and_back() {
    let learner = Learner::new();
    let mut terminal = learner.starts(&["watch"]);
    terminal.wait_for("expected 42, got 41");
    terminal.press("p").wait_for(">>>");
    terminal.press("answer.answer() + 1000\r").wait_for("1041");
    // Ctrl-C is Python's, and what is saved meanwhile counts later.
    terminal.press("\u{3}").wait_for("KeyboardInterrupt");
    learner.course.save("answer", returns("answer", 42));
    terminal
        .press("\u{4}")
        .wait_for("✓ it is 42")
        .is_taken()
        .press("q");
    assert_eq!(terminal.wait_for_the_end(), 0);
    terminal.is_restored();
}

#[test]
fn what_can_not_be_imported_or_built_is_said() {
    let learner = Learner::new();
    learner.course.save("answer", "broken");
    learner
        .course
        .run(&["play"])
        .exits(1)
        .says("it does not build: 1 error");
    learner.course.save("answer", returns("other", 42));
    let mut terminal = learner.starts(&["play"]);
    // The prompt is there all the same: one may look around in Python.
    terminal.wait_for("ImportError").wait_for(">>>");
    assert!(!terminal.screen().contains("is imported"));
    terminal.press("\u{4}");
    terminal.wait_for_the_end();
}

#[test]
fn without_a_terminal_it_reads_to_the_end() {
    let learner = Learner::new();
    learner
        .course
        .run(&["play"])
        .says("answer is imported")
        .says_nothing_of("panicked");
}

#[test]
fn a_prompt_that_dies_says_so() {
    let learner = Learner::new();
    learner.course.save(
        "answer",
        crate::common::function("answer", "std::process::abort()"),
    );
    let mut terminal = learner.starts(&["play"]);
    terminal.wait_for(">>>");
    terminal.press("answer.answer()\r");
    terminal.wait_for("Python did not end by itself: signal: 6 (SIGABRT)");
}
