//! What a terminal, a shell and a window manager do to `watch`.

use crate::common::{Course, Output, returns, slow};
use rustix::process::Signal;

fn course() -> Course {
    Course::answering(41)
}

#[test]
fn keys_that_mean_something_to_a_terminal_are_only_keys() {
    let course = course();
    let mut terminal = course.watch();
    // Ctrl-S, Ctrl-Z, Ctrl-\, Ctrl-V, Ctrl-O, Ctrl-D.
    for key in ["\u{13}", "\u{1a}", "\u{1c}", "\u{16}", "\u{f}", "\u{4}"] {
        terminal.press(key);
    }
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").press("q");
    assert_eq!(terminal.wait_for_the_end(), 0);
    terminal.is_restored();
}

#[test]
fn a_thousand_keys_at_once_are_taken() {
    let course = course();
    let mut terminal = course.watch();
    for _ in 0..50 {
        terminal.press("hhhhwjk\u{1b}[A\u{1b}[B \u{7f}é🐍");
    }
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").press("q");
    assert_eq!(terminal.wait_for_the_end(), 0);
    terminal.is_restored();
}

#[cfg(target_os = "linux")]
#[test]
fn after_a_stop_and_a_shell_the_terminal_is_taken_again() {
    let course = course();
    let mut terminal = course.watch();
    terminal.signal(Signal::STOP);
    course.save("answer", returns("answer", 42));
    terminal.goes_to_a_shell();
    terminal.signal(Signal::CONT);
    terminal.wait_for("✓ it is 42").is_taken();
    assert!(!terminal.screen().contains("$ fg"));
    // Keys are neither echoed nor waited for up to a line break.
    terminal.press("h").wait_for("hint 1").press("q");
    assert_eq!(terminal.wait_for_the_end(), 0);
}

#[test]
fn a_window_of_20_by_5_shows_the_verdict_and_keeps_it_when_it_grows() {
    let course = course();
    let mut terminal = course.watch();
    course.save("answer", slow("answer", 7));
    terminal.wait_for("building answer");
    terminal.resize(5, 20);
    terminal.wait_until("the verdict", |screen| screen.contains("it is 42"));
    let lines: Vec<String> = terminal.screen().lines().map(str::to_owned).collect();
    assert!(lines[0].starts_with("answer"), "{lines:#?}");
    assert!(lines.len() <= 5, "{lines:#?}");
    terminal
        .resize(24, 80)
        .wait_for("expected 42, got 7")
        .wait_for("q quit");
}

#[test]
fn standard_input_may_be_closed_or_empty() {
    let course = course();
    for closed in ["<&-", "</dev/null"] {
        Output::of(&mut course.shell(&format!("exec \"$0\" run {closed}")))
            .exits(1)
            .says("expected 42, got 41");
    }
    // All three closed: nobody sees the verdict, but it is kept.
    course.save("answer", returns("answer", 42));
    Output::of(&mut course.shell("exec \"$0\" run <&- >&- 2>&-")).exits(0);
    assert!(course.is_done("answer"));
}
