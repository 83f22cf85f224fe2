//! The scoreboard of the last Dwight exercise, as whole screens: untouched, half defended, solved.

use std::fs;

use crate::common::{Course, repository};

/// The first and the last screen of `watch` at the boss, without what differs from run to run.
fn screens(answer: &str, rows: u16, columns: u16) -> String {
    let course = Course::copy_of(repository());
    let answer = fs::read_to_string(repository().join(answer)).expect("the answer is there");
    course.write("exercises/08_dwight/dwight_boss.rs", answer);
    course.goes_on_at("dwight_boss");
    let mut terminal = course.terminal(&["watch"]);
    terminal.resize(rows, columns);
    terminal.wait_for("✓ built");
    let first = terminal.frame();
    terminal.press("\u{1b}[F").wait_for("audit() still tells");
    terminal.wait_until_gone("↓");
    let last = terminal.frame();
    terminal.press("q").wait_for_the_end();
    format!("{}\n\n{}\n", steady(&first), steady(&last))
}

/// A screen without times, addresses and thread numbers.
fn steady(screen: &str) -> String {
    let mut lines = Vec::new();
    for line in screen.lines() {
        let line = match line.find("✓ built") {
            Some(_) => "✓ built".to_owned(),
            None => line.trim_end().to_owned(),
        };
        // How long the course is, is not what this is about.
        let line = match line.starts_with("dwight_boss ") {
            true => "dwight_boss".to_owned(),
            false => line,
        };
        let line = match line.split_once("0x") {
            Some((before, _)) => format!("{before}0x..."),
            None => line,
        };
        lines.push(line);
    }
    let mut text = lines.join("\n").trim_end().to_owned();
    // How long the thread's number is decides where the line is broken.
    if let Some(start) = text.find("│ thread '")
        && let Some(length) = text[start..].find(":\n")
    {
        let panic = text[start..start + length].replace("\n│ ", " ");
        let (_, place) = panic.split_once("panicked at").expect("it says where");
        let place: String = place.split_whitespace().collect();
        text.replace_range(
            start..start + length,
            &format!("│ thread panicked at {place}"),
        );
    }
    text
}

const STARTER: &str = "exercises/08_dwight/dwight_boss.rs";
const HALF: &str = "answers/dwight_boss/wrong/frozen_but_not_immutable_type.rs";
const SOLUTION: &str = "solutions/08_dwight/dwight_boss.rs";

#[test]
fn the_starter_in_a_usual_window() {
    insta::assert_snapshot!(screens(STARTER, 24, 80));
}

#[test]
fn the_starter_in_a_small_window() {
    insta::assert_snapshot!(screens(STARTER, 20, 60));
}

#[test]
fn half_defended_in_a_usual_window() {
    insta::assert_snapshot!(screens(HALF, 24, 80));
}

#[test]
fn half_defended_in_a_small_window() {
    insta::assert_snapshot!(screens(HALF, 20, 60));
}

#[test]
fn the_solution_in_a_usual_window() {
    insta::assert_snapshot!(screens(SOLUTION, 24, 80));
}

#[test]
fn the_solution_in_a_small_window() {
    insta::assert_snapshot!(screens(SOLUTION, 20, 60));
}
