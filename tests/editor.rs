//! `watch` opens the current exercise in an editor where it can.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::{Course, Terminal, look_until, scripts};
use tempfile::TempDir;

fn two_exercises() -> Course {
    Course::answering(42).returning("second", 1, 2)
}

/// Waits until a file holds these paths, one on a line.
#[track_caller]
fn wait_for_paths(file: &Path, paths: &[PathBuf]) {
    let wanted: Vec<String> = paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    look_until(|| {
        let text = fs::read_to_string(file).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        if lines == wanted {
            Ok(())
        } else {
            Err(format!("{lines:?} instead of {wanted:?}"))
        }
    });
}

#[test]
fn the_given_command_gets_each_exercise() {
    let course = two_exercises();
    let opened = course.path("opened by 'me'");
    let command = "printf '%s\\n' >> \"opened by 'me'\"";
    let mut terminal = course.terminal(&["watch", "--edit-cmd", command]);
    terminal.wait_for("✓ it is 42");
    wait_for_paths(&opened, &[course.source("answer")]);
    terminal.press("n").wait_for("expected 2, got 1");
    wait_for_paths(&opened, &[course.source("answer"), course.source("second")]);
}

#[test]
fn a_command_that_fails_is_said_and_the_loop_goes_on() {
    let course = two_exercises();
    let mut terminal = course.terminal(&["watch", "--edit-cmd", "no_such_editor --wait"]);
    terminal
        .wait_for("The file was not opened: `no_such_editor --wait` is not there.")
        .wait_for("✓ it is 42")
        .press("q")
        .wait_for_the_end();
    let mut terminal = course.terminal(&["watch", "--edit-cmd", "exit 3;"]);
    terminal.wait_for("`exit 3;` ended with exit code 3");
}

/// A directory with a program that notes which file it was called with; it stands for an editor that
/// no test machine has.
fn editor_called(course: &Course, name: &str, path_argument: &str) -> TempDir {
    let opened = course.path("opened");
    let notes = format!("echo \"{path_argument}\" >> '{}'", opened.display());
    scripts(&[(name, &notes)])
}

fn in_terminal(
    course: &Course,
    bin: &TempDir,
    variable: (&str, &str),
    arguments: &[&str],
) -> Terminal {
    let path = format!("{}:{}", bin.path().display(), env::var("PATH").unwrap());
    Terminal::with(course, arguments, &[("PATH", &path), variable])
}

#[test]
fn in_the_terminal_of_vs_code_it_is_opened_there() {
    let course = two_exercises();
    let bin = editor_called(&course, "code", "$1");
    let mut terminal = in_terminal(&course, &bin, ("TERM_PROGRAM", "vscode"), &["watch"]);
    terminal.wait_for("✓ it is 42");
    wait_for_paths(&course.path("opened"), &[course.source("answer")]);
}

#[test]
fn in_zellij_it_is_opened_in_a_pane() {
    let course = two_exercises();
    let bin = editor_called(&course, "zellij", "$2");
    let mut terminal = in_terminal(&course, &bin, ("ZELLIJ", "0"), &["watch"]);
    terminal.wait_for("✓ it is 42");
    wait_for_paths(&course.path("opened"), &[course.source("answer")]);
}

#[test]
fn no_editor_means_none() {
    let course = two_exercises();
    let bin = editor_called(&course, "code", "$1");
    let arguments = ["watch", "--no-editor"];
    let mut terminal = in_terminal(&course, &bin, ("TERM_PROGRAM", "vscode"), &arguments);
    terminal.wait_for("✓ it is 42").press("q");
    assert_eq!(terminal.wait_for_the_end(), 0);
    assert!(!course.path("opened").exists());
}
